// What customers write, heard inside the transaction in which they write it.
#include <fmt/format.h>

#include "identity/calls.hpp"
#include "ticket/calls.hpp"
#include "ticket/talk_calls.hpp"
#include "tone/store/tone_store.hpp"
#include "tone/use_cases/lists.hpp"
#include "tone/use_cases/steps.hpp"

namespace bihuan::tone {
namespace {

void listen(Unit& unit, const ticket::Ticket& t, const ticket::CustomerWords& words, bool is_told) {
    const auto heard = lists_in_force(unit)->hear(words.text);
    ToneStore store{unit};
    const auto before = store.find(t.ticket_id);
    if (heard.level == Level::calm && !before) return;  // nearly all are: nothing is kept
    store.add({unit.new_id<HeardId>(), t.ticket_id, words.entry_id, heard.level, heard.points,
               std::ssize(words.text), heard.cues});
    auto flag = before.value_or(Flag{.ticket_id = t.ticket_id});
    const auto level = after_hearing(flag.level, heard.level);
    // What a person set stands until the customer sounds worse than that.
    if (before && (level == flag.level || (flag.is_set && level < flag.level))) return;
    const auto was = flag.level;
    flag.level = level;
    flag.is_set = false;
    flag.reason.clear();
    flag.set_by.clear();
    flag.changed_at = unit.now;
    store.put(flag);
    ticket::note_tone(unit, t.ticket_id, static_cast<std::int64_t>(level));
    tell_of(unit, t, level);
    if (is_told) tell_lead(unit, t, was, level);
}

}  // namespace

void tell_of(Unit& unit, const ticket::Ticket& t, Level level) {
    unit.tell({.topic = std::string{tells_changed},
               .subject_id = t.ticket_id.number,
               .organization_id = t.organization_id.number,
               .people = {t.owner_id.number, t.handler_id.number},
               .payload = fmt::format(R"({{"level":"{}"}})", to_text(level))});
}

void tell_lead(Unit& unit, const ticket::Ticket& t, Level before, Level after) {
    if (!is_alarming(before, after)) return;
    const auto people = identity::people_in_charge(unit, t.organization_id, identity::Role::team_lead, 0);
    const bool is_leaving = after == Level::leaving;
    ticket::notify(
        unit, people, t,
        {.zh = is_leaving ? "客户表示要离开或向外投诉，请亲自关注（4.5.3）"
                          : "客户情绪激动，请关注并支持处理人（4.5.3）",
         .en = is_leaving ? "The customer speaks of leaving or of an authority; please look after it (4.5.3)"
                          : "The customer is angry; please look after it and help its handler (4.5.3)",
         .text = {},
         .is_public = false});
}

Level sound_of(Unit& unit, std::string_view text) { return lists_in_force(unit)->hear(text).level; }

void hear(Unit& unit, const Event& event) {
    if (event.topic == ticket::tells_anonymised) return ToneStore{unit}.forget(TicketId{event.subject_id});
    const auto words = ticket::words_told(unit, event);
    if (!words) return;
    if (const auto t = ticket::find(unit, TicketId{event.subject_id})) listen(unit, *t, *words, true);
}

void start(Unit& unit) {
    constexpr std::int64_t at_once = 500;
    ToneStore store{unit};
    for (auto flags = store.untold(at_once); !flags.empty(); flags = store.untold(at_once))
        for (const auto& flag : flags) {
            ticket::note_tone(unit, flag.ticket_id, static_cast<std::int64_t>(flag.level));
            store.note_told(flag.ticket_id);
        }
}

void listen_to_imported(Unit& unit, const ticket::Ticket& t) {
    constexpr std::array<std::int64_t, 1> request{0};
    listen(unit, t, {0, ticket::words_of_entries(unit, t, request).front()}, false);
}

}  // namespace bihuan::tone

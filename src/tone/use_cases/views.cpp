// A ticket's level with what led to it and what to do; a person's own word about it.
#include <fmt/format.h>

#include <algorithm>

#include "identity/calls.hpp"
#include "standard/tone_calls.hpp"
#include "ticket/calls.hpp"
#include "ticket/talk_calls.hpp"
#include "tone/domain/tone_errors.hpp"
#include "tone/store/tone_store.hpp"
#include "tone/use_cases/steps.hpp"

namespace bihuan::tone {
namespace {

constexpr std::int64_t heard_max = 10;

TicketTone view_of(Unit& unit, const ticket::Ticket& t, Flag flag) {
    TicketTone out{std::move(flag), {}, {}};
    const auto heard = ToneStore{unit}.heard(t.ticket_id, heard_max);
    std::vector<std::int64_t> entries;
    for (const auto& one : heard) entries.push_back(one.entry_id);
    const auto texts = ticket::words_of_entries(unit, t, entries);
    for (std::size_t i = 0; i < heard.size(); ++i) {
        CueView view{instant_of_id(heard[i].heard_id.number), heard[i].entry_id, heard[i].level, {}, {}};
        if (std::ssize(texts[i]) == heard[i].bytes) {
            view.words = words_at(texts[i], heard[i].cues);
            for (const auto& cue : heard[i].cues) view.kinds.push_back(cue.kind);
        }
        out.heard.push_back(std::move(view));
    }
    for (const auto& step : standard::tone_rules(unit, unit.now)->steps)
        if (std::ranges::find(step.levels, to_text(out.flag.level)) != step.levels.end())
            out.steps.push_back(step);
    return out;
}

}  // namespace

Result<TicketTone> get_tone(Unit& unit, TicketId id) {
    TRY(const auto t, ticket::find_visible(unit, id));
    return view_of(unit, t, ToneStore{unit}.find(id).value_or(Flag{.ticket_id = id}));
}

Result<TicketTone> set_tone(Unit& unit, TicketId id, std::int64_t version, Level level,
                            const std::string& reason) {
    TRY(const auto t, ticket::find_visible(unit, id));
    auto flag = ToneStore{unit}.find(id).value_or(Flag{.ticket_id = id});
    if (flag.version != version) return refuse(version_conflict);
    if (flag.level == level) return refuse_field("level", same_level);
    const auto before = flag.level;
    flag.level = level;
    flag.is_set = true;
    flag.reason = reason;
    flag.set_by = unit.actor().name;
    flag.changed_at = unit.now;
    if (!ToneStore{unit}.save(flag)) return refuse(version_conflict);
    ++flag.version;
    ticket::note_tone(unit, id, static_cast<std::int64_t>(level));
    tell_of(unit, t, level);
    identity::audit(unit, {.action = "tone.set",
                           .subject_kind = "ticket",
                           .subject_id = id.number,
                           .subject_label = t.code,
                           .before = fmt::format(R"({{"level":"{}"}})", to_text(before)),
                           .after = fmt::format(R"({{"level":"{}"}})", to_text(level))});
    tell_lead(unit, t, before, level);
    return view_of(unit, t, std::move(flag));
}

std::vector<Flag> tones_of(Unit& unit, std::span<const TicketId> ids) {
    std::vector<TicketId> visible;
    for (const auto& brief : ticket::briefs(unit, ids))
        if (brief.is_visible) visible.push_back(brief.ticket_id);
    auto out = ToneStore{unit}.of_tickets(visible);
    std::erase_if(out, [](const Flag& flag) { return flag.level == Level::calm; });
    return out;
}

}  // namespace bihuan::tone

// Whoever leads sees all queues, agents and figures, looks into a chat with a reason, gives it to somebody.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "chat/use_cases/steps.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"

namespace bihuan::chat {
namespace {

constexpr std::int64_t board_chats_max = 50, talking_max = 200, first_page = 100;

}  // namespace

Result<TurnPage> look_into_chat(Unit& unit, const Context& context, ChatId id, const std::string& reason) {
    TRY(const auto chat, visible_chat(unit, context, id));
    if (!is_lead_of(unit, chat)) return refuse(chat_unknown);
    const auto rules = standard::chat_rules(unit, unit.now);
    open_look(unit, id, UserId{unit.actor().user_id}, unit.now + rules->look);
    audit(unit, "looked", chat, json_text("reason", reason));
    return page_of(unit, context, chat, {}, first_page, true);
}

Result<ChatView> assign_chat(Unit& unit, const Context& context, ChatId id, UserId person) {
    TRY(auto held, held_chat(unit, context, id));
    if (!is_lead_of(unit, held)) return refuse(chat_unknown);
    if (held.state != State::waiting && held.state != State::talking) return refuse(not_waiting);
    const auto staff = identity::staff(unit, person);
    const bool is_seen = staff && std::ranges::any_of(staff->posts, [&](const identity::Post& post) {
                             return unit.actor().sees(post.organization_id.number);
                         });
    if (!is_seen || !staff->is_active || !identity::can(*staff, Permission::ticket_handle))
        return refuse_field("user_id", person_unknown);
    Scene scene{unit, context, std::move(held)};
    const auto before = scene.chat.agent_id;
    if (before == person) return view_of(unit, context, scene.chat);
    // The system offers within the limit of chats at once; whoever leads may go beyond it.
    give_to(scene, person, scene.chat.state == State::talking ? Happened::transferred : Happened::picked);
    scene.save();
    audit(unit, "assigned", scene.chat, json_text("user_id", person.text()));
    if (before) offer_next(unit, context, before);
    return view_of(unit, context, scene.chat);
}

Board chat_board(Unit& unit, const Context& context) {
    Board out;
    auto desk = chat_desk(unit, context);
    out.rules = desk.rules;
    out.queues = std::move(desk.queues);
    out.waiting = std::move(desk.waiting);
    const auto forecast = forecast_of(unit, *out.rules);
    for (auto& queue : out.queues)
        if (queue.is_open) queue.expected_wait = forecast.wait_of_newcomer(queue.queue.code);
    for (const auto& row : figures_of(unit, {}, day_begin(unit.now, context.zone), unit.now + interval)) {
        out.today += row.figures;
        for (auto& queue : out.queues)
            if (queue.queue.code == row.queue) queue.today += row.figures;
    }
    for (const auto& one : count_open(unit)) {
        if (!unit.actor().sees(one.organization_id.number)) continue;
        if (one.state == State::answering) out.answering += one.count;
        for (auto& queue : out.queues)
            if (queue.queue.code == one.queue && one.state == State::talking) queue.talking += one.count;
    }
    out.talking = views(unit, context, ChatStore{unit, *context.cipher}.talking(talking_max));
    std::ranges::stable_sort(out.talking,
                             [](const ChatView& a, const ChatView& b) { return a.chat.tone > b.chat.tone; });
    out.agents = chat_colleagues(unit, context);
    std::erase_if(out.agents, [](const Colleague& one) {
        return one.presence == duty::Presence::offline && one.chats == 0;
    });
    return out;
}

Result<Intervals> chat_intervals(Unit& unit, const Context& context, const std::string& queue,
                                 const std::string& day) {
    const auto from = from_iso_or_local_date(day, context.zone);
    if (!from || day.size() != std::string_view{"2026-01-31"}.size()) return refuse_field("day", day_wrong);
    std::map<Instant, Figures> sums;
    Intervals out;
    // A day of summer time has other hours than 24: its end is the beginning of the next.
    const auto to = day_begin(*from + std::chrono::hours{36}, context.zone);
    for (const auto& row : figures_of(unit, queue, *from, to)) sums[row.starts_at] += row.figures;
    for (const auto& [at, figures] : sums) {
        out.items.push_back({at, figures});
        out.total += figures;
    }
    return out;
}

}  // namespace bihuan::chat

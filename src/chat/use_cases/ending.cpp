// A chat ends, and what was said becomes a contact record (4.3.1).
#include <algorithm>
#include <array>

#include "base/log.hpp"
#include "base/text.hpp"
#include "chat/use_cases/steps.hpp"
#include "contact/calls.hpp"
#include "contact/rule_calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::chat {
namespace {

constexpr std::string_view record_channel = "online";

std::vector<Speaker> speakers_of(Unit& unit, std::span<const Turn> turns) {
    std::vector<UserId> ids;
    for (const auto& one : turns)
        if (one.user_id) ids.push_back(one.user_id);
    std::vector<Speaker> out;
    for (const auto& [id, name] : identity::user_names(unit, ids)) out.push_back({id, name});
    return out;
}

void name_agent(Unit& unit, const Chat& chat, contact::NewRecord& record) {
    if (!chat.agent_id) {
        record.by_name = "知识库 Knowledge base";
        return;
    }
    record.by_id = chat.agent_id;
    record.by_name = identity::user_names(unit, std::array{chat.agent_id})[chat.agent_id];
}

void name_ticket(Unit& unit, const Chat& chat, contact::NewRecord& record) {
    const auto found = chat.ticket_id ? ticket::find(unit, chat.ticket_id) : std::nullopt;
    if (!found) return;
    record.ticket_id = found->ticket_id.number;
    record.ticket_code = found->code;
}

}  // namespace

void end(Scene& scene, Move move, Happened what, UserId by) {
    go(scene.chat, move, scene.unit.now);
    if (!scene.chat.answered_at) stop_clock(scene, false);
    withdraw_timers(scene);
    scene.happened(what, by);
    scene.is_changed = true;
}

Done write_record(Scene& scene, const std::string& result, const std::string& answer) {
    auto& chat = scene.chat;
    chat.is_recorded = true;
    const auto rules = standard::contact_rules(scene.unit, scene.unit.now);
    const auto* type = contact::type_of_channel(*rules, record_channel);
    auto turns = scene.turns.of_chat(chat.chat_id, {}, false, 2 * scene.rules->turns_max);
    const bool is_silent = std::ranges::none_of(
        turns, [](const Turn& one) { return one.side == Side::customer || one.side == Side::agent; });
    if (type == nullptr || is_silent) return {};
    name_customer(turns, masked_name(scene.unit, chat.customer_id));
    contact::NewRecord record;
    record.type = type->code;
    record.direction = contact::Direction::in;
    record.started_at = chat.opened_at;
    record.ended_at = chat.ended_at;
    record.customer_id = chat.customer_id;
    const auto max = static_cast<std::size_t>(rules->text_max);
    record.content = transcript(turns, speakers_of(scene.unit, turns), scene.context.zone, max);
    record.answer = truncate_code_points(answer.empty() ? last_words(turns) : answer, max);
    // A standard may have other results; the keeper's report then asks for one.
    if (std::ranges::find(rules->results, result, &standard::Term::code) != rules->results.end())
        record.result = result;
    chat.result = record.result;
    name_ticket(scene.unit, chat, record);
    name_agent(scene.unit, chat, record);
    record.organization_id = chat.organization_id;
    record.source_kind = "chat";
    record.source_id = chat.chat_id.number;
    TRY_DONE(contact::record(scene.unit, *scene.context.cipher, record));
    return {};
}

Result<ChatView> end_chat(Unit& unit, const Context& context, ChatId id, const Ending& ending) {
    TRY(auto held, held_chat(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    auto& chat = scene.chat;
    if (chat.agent_id.number != unit.actor().user_id) return refuse(not_yours);
    const auto rules = standard::contact_rules(unit, unit.now);
    if (std::ranges::find(rules->results, ending.result, &standard::Term::code) == rules->results.end())
        return refuse_field("result", result_unknown);
    if (chat.state == State::talking)
        end(scene, Move::finish, Happened::ended_by_agent, chat.agent_id);
    else if (is_open(chat.state))
        return refuse(not_talking);
    if (chat.is_recorded) return refuse(recorded_already);
    timer::clear(unit, wrap_timer, id.number);
    TRY_DONE(write_record(scene, ending.result, ending.answer));
    scene.is_changed = true;
    scene.save();
    audit(unit, "ended", chat, json_text("result", ending.result));
    offer_next(unit, context, chat.agent_id);
    return view_of(unit, context, chat);
}

// The agent said nothing of what came of it: the record is written without, and the keeper's report asks.
void on_wrap_up(Unit& unit, const Context& context, ChatId id) {
    auto held = ChatStore{unit, *context.cipher}.held(id);
    if (!held || is_open(held->state) || held->is_recorded) return;
    Scene scene{unit, context, *std::move(held)};
    if (const auto made = write_record(scene, {}, {}); !made)
        log_error("chat.not_recorded", {{"chat_id", id.number}, {"code", made.error().kind.code}});
    scene.is_changed = true;
    scene.save();
}

void on_silence(Unit& unit, const Context& context, ChatId id) {
    auto held = ChatStore{unit, *context.cipher}.held(id);
    if (!held) return;
    Scene scene{unit, context, *std::move(held)};
    auto& chat = scene.chat;
    const auto step = silence_of(chat, *scene.rules, unit.now);
    if (step.what == Silence::ask) {
        chat.asked_there_at = unit.now;
        scene.happened(Happened::asked_if_there);
    } else if (step.what == Silence::end) {
        const bool is_talking = chat.state == State::talking;
        end(scene, Move::finish, Happened::ended_by_silence);
        if (is_talking) {
            timer::set(unit, wrap_timer, id.number, unit.now + scene.rules->wrap_up);
        } else if (const auto made = write_record(scene, "answered", {}); !made) {
            log_error("chat.not_recorded", {{"chat_id", id.number}, {"code", made.error().kind.code}});
        }
    }
    scene.save();
    if (step.look_at) timer::set(unit, silence_timer, id.number, *step.look_at);
    if (step.what == Silence::end && chat.agent_id) offer_next(unit, context, chat.agent_id);
}

}  // namespace bihuan::chat

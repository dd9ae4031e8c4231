// The agent talks, notes, hands over, and opens a request of it (4.2.2, 3.5.3, 4.3.1).
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "chat/use_cases/steps.hpp"
#include "customer/calls.hpp"
#include "standard/tone_calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::chat {
namespace {

Result<TurnView> view_of_turn(Scene& scene, Turn turn) {
    std::vector<Turn> one;
    one.push_back(std::move(turn));
    return std::move(views(scene.unit, scene.context, scene.chat, std::move(one), true).front());
}

Turn words_of_agent(const Unit& unit, Kind kind, const Said& said) {
    Turn turn;
    turn.side = Side::agent;
    turn.kind = kind;
    turn.user_id = UserId{unit.actor().user_id};
    turn.text = said.text;
    turn.client_key = said.client_key;
    return turn;
}

// Known words are answered as they stand; else what may be said is said.
Result<TurnView> say_as_agent(Scene& scene, Kind kind, const Said& said) {
    if (!said.client_key.empty())
        if (auto before = scene.turns.find_key(scene.chat.chat_id, Side::agent, said.client_key)) {
            if (!before->is_gone && (before->text != said.text || before->kind != kind))
                return refuse(key_used);
            return view_of_turn(scene, *std::move(before));
        }
    TRY_DONE(check_text(*scene.rules, said.text));
    if (scene.chat.turns >= 2 * scene.rules->turns_max)
        return refuse(too_long, std::to_string(2 * scene.rules->turns_max));
    const auto turn = scene.say(words_of_agent(scene.unit, kind, said));
    scene.save();
    return view_of_turn(scene, turn);
}

// A lead of the chat's unit may note in any of them; the customer hears nothing of it.
Result<Chat> held_for_note(Unit& unit, const Context& context, ChatId id) {
    TRY(auto chat, held_chat(unit, context, id));
    if (chat.agent_id.number != unit.actor().user_id) TRY_DONE(may_read(unit, chat));
    return chat;
}

}  // namespace

Result<TurnView> say_in_chat(Unit& unit, const Context& context, ChatId id, const Said& said) {
    // Asked before anything is written, so that a refusal leaves nothing behind (4.1.1).
    TRY_DONE(standard::ask_words(unit, {"chat", id.number, said.text, said.wording_reason}));
    TRY(auto held, held_own_talk(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    TRY(auto out, say_as_agent(scene, Kind::text, said));
    if (said.canned_reply_id && !scene.said.empty() && find_canned(unit, said.canned_reply_id))
        note_canned_used(unit, said.canned_reply_id);
    return out;
}

Result<TurnView> note_in_chat(Unit& unit, const Context& context, ChatId id, const Said& said) {
    TRY(auto held, held_for_note(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    return say_as_agent(scene, Kind::note, said);
}

Result<ChatView> pick_chat(Unit& unit, const Context& context, ChatId id) {
    TRY(auto held, held_chat(unit, context, id));
    const UserId self{unit.actor().user_id};
    if (held.state == State::talking && held.agent_id == self) return view_of(unit, context, held);
    if (held.state != State::waiting) return refuse(not_waiting);
    Scene scene{unit, context, std::move(held)};
    const auto* queue = standard::chat_queue(*scene.rules, scene.chat.queue);
    if (queue != nullptr && !is_lead_of(unit, scene.chat) && !is_able_for(unit, self, *queue))
        return refuse(not_able);
    if (std::ssize(scene.chats.talking_of(self)) >= scene.rules->chats_max)
        return refuse(too_many_chats, std::to_string(scene.rules->chats_max));
    give_to(scene, self, Happened::picked);
    scene.save();
    audit(unit, "picked", scene.chat);
    return view_of(unit, context, scene.chat);
}

Result<Desk> decline_chat(Unit& unit, const Context& context, ChatId id) {
    TRY(auto held, held_chat(unit, context, id));
    const UserId self{unit.actor().user_id};
    if (held.state != State::waiting || held.offered_to_id != self) return refuse(not_offered);
    Scene scene{unit, context, std::move(held)};
    scene.chat.offered_to_id = {};
    scene.chat.offered_until.reset();
    offer(scene, self);
    scene.is_changed = true;
    scene.save();
    audit(unit, "declined", scene.chat);
    return chat_desk(unit, context);
}

Done type_in_chat(Unit& unit, const Context& context, ChatId id) {
    TRY(const auto chat, visible_chat(unit, context, id));
    if (chat.agent_id.number != unit.actor().user_id) return refuse(not_yours);
    const auto every = standard::chat_rules(unit, unit.now)->typing_every;
    if (chat.state != State::talking || !context.typing->may_tell(id, Side::agent, unit.now, every))
        return {};
    const Event event{.topic = std::string{tells_typing},
                      .subject_id = id.number,
                      .organization_id = -1,
                      .customer_id = chat.customer_id.number,
                      .payload = R"({"side":"agent"})"};
    context.publish(event);
    context.send(event);
    return {};
}

Result<ChatView> read_chat(Unit& unit, const Context& context, ChatId id, TurnId up_to) {
    TRY(auto held, held_chat(unit, context, id));
    if (held.agent_id.number != unit.actor().user_id) return refuse(not_yours);
    Scene scene{unit, context, std::move(held)};
    const auto seen = std::min(up_to, scene.chat.last_turn_id);
    if (seen > scene.chat.agent_read_id) {
        scene.chat.agent_read_id = seen;
        scene.save();
        unit.tell({.topic = std::string{tells_read},
                   .subject_id = id.number,
                   .organization_id = -1,
                   .customer_id = scene.chat.customer_id.number,
                   .people = {scene.chat.agent_id.number, 0},
                   .payload = fmt::format(R"({{"side":"agent","turn_id":"{}"}})", seen.text())});
    }
    return view_of(unit, context, scene.chat);
}

Result<ChatView> transfer_chat(Unit& unit, const Context& context, ChatId id, const Transfer& to) {
    if (to.queue.empty() == !to.user_id) return refuse_field("queue", one_target);
    TRY(auto held, held_own_talk(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    const UserId self{unit.actor().user_id};
    const auto* queue = to.queue.empty() ? nullptr : standard::chat_queue(*scene.rules, to.queue);
    if (!to.queue.empty() && queue == nullptr) return refuse_field("queue", queue_unknown);
    if (to.user_id) {
        const auto all = chat_colleagues(unit, context);
        const auto found = std::ranges::find(all, to.user_id, &Colleague::user_id);
        if (found == all.end() || !found->may_take) return refuse_field("user_id", colleague_unable);
    }
    scene.say(words_of_agent(unit, Kind::note, {to.note, {}, {}, {}}));
    if (queue != nullptr) {
        scene.happened(Happened::transferred, self);
        enter_queue(scene, *queue, Move::queue);
    } else {
        give_to(scene, to.user_id, Happened::transferred);
    }
    scene.save();
    audit(unit, "transferred", scene.chat,
          queue != nullptr ? json_text("queue", to.queue) : json_text("user_id", to.user_id.text()));
    offer_next(unit, context, self);
    return view_of(unit, context, scene.chat);
}

Result<ChatView> link_ticket(Unit& unit, const Context& context, ChatId id, const std::string& code) {
    TRY(auto held, held_chat(unit, context, id));
    if (held.agent_id.number != unit.actor().user_id) return refuse(not_yours);
    if (held.is_recorded) return refuse(recorded_already);
    Scene scene{unit, context, std::move(held)};
    scene.chat.ticket_id = {};
    if (!code.empty()) {
        const auto found = ticket::ticket_by_code(unit, code);
        if (!found) return refuse_field("ticket_code", ticket_unknown);
        const auto t = ticket::find_visible(unit, *found);
        if (!t) return refuse_field("ticket_code", ticket_unknown);
        const auto records = customer::merged_ids(unit, scene.chat.customer_id);
        if (t->customer_id && std::ranges::find(records, t->customer_id) == records.end())
            return refuse_field("ticket_code", ticket_of_other);
        scene.chat.ticket_id = t->ticket_id;
    }
    scene.is_changed = true;
    scene.save();
    audit(unit, "linked", scene.chat, json_text("ticket", code));
    return view_of(unit, context, scene.chat);
}

Result<ChatView> open_ticket(Unit& unit, const Context& context, ChatId id, const TicketWish& wish) {
    TRY(auto held, held_chat(unit, context, id));
    if (held.agent_id.number != unit.actor().user_id) return refuse(not_yours);
    if (held.is_recorded) return refuse(recorded_already);
    Scene scene{unit, context, std::move(held)};
    ticket::NewTicket wanted;
    wanted.title = wish.title;
    wanted.description = wish.description;
    wanted.channel = "online";
    wanted.category_id = wish.category_id;
    wanted.customer_id = scene.chat.customer_id;
    TRY(const auto made, ticket::open(unit, *context.codes, wanted));
    scene.chat.ticket_id = made.ticket_id;
    scene.is_changed = true;
    scene.save();
    audit(unit, "linked", scene.chat, json_text("ticket", made.code));
    return view_of(unit, context, scene.chat);
}

}  // namespace bihuan::chat

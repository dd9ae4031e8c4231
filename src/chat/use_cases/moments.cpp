// What time and others bring: an offer nobody took, hours that end, a promise that is broken, people who come
// and go.
#include <algorithm>

#include "chat/use_cases/steps.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::chat {
namespace {

// An old breach is history: nobody can run for it.
constexpr std::chrono::minutes bell_age{5};

void take_back_offers(Unit& unit, const Context& context, UserId person) {
    ChatStore store{unit, *context.cipher};
    for (const auto& one : store.offered_to(person)) {
        auto held = store.held(one.chat_id);
        if (!held || held->offered_to_id != person) continue;
        Scene scene{unit, context, *std::move(held)};
        scene.chat.offered_to_id = {};
        scene.chat.offered_until.reset();
        offer(scene, person);
        scene.is_changed = true;
        scene.save();
    }
}

// Nobody is left alone with somebody who went.
void requeue(Unit& unit, const Context& context, UserId person) {
    ChatStore store{unit, *context.cipher};
    for (const auto& one : store.talking_of(person)) {
        auto held = store.held(one.chat_id);
        if (!held || held->state != State::talking || held->agent_id != person) continue;
        Scene scene{unit, context, *std::move(held)};
        const auto* queue = standard::chat_queue(*scene.rules, scene.chat.queue);
        if (queue == nullptr) continue;
        scene.happened(Happened::transferred, person);
        enter_queue(scene, *queue, Move::queue);
        scene.save();
    }
}

}  // namespace

void on_offer(Unit& unit, const Context& context, ChatId id) {
    auto held = ChatStore{unit, *context.cipher}.held(id);
    if (!held || held->state != State::waiting) return;
    Scene scene{unit, context, *std::move(held)};
    auto& chat = scene.chat;
    timer::set(unit, offer_timer, id.number, unit.now + scene.rules->offer);
    if (chat.offered_until && *chat.offered_until > unit.now) return;
    if (chat.offered_to_id) scene.is_changed = true;
    chat.offered_to_id = {};
    chat.offered_until.reset();
    offer(scene);
    const auto* queue = standard::chat_queue(*scene.rules, chat.queue);
    if (!chat.offered_to_id && (queue == nullptr || !standard::hours_now(unit, queue->calendar).is_open)) {
        // Nobody is there any more: the knowledge base goes on, and a message may be left.
        go(chat, Move::close, unit.now);
        stop_clock(scene, false);
        withdraw_timers(scene);
        timer::set(unit, silence_timer, id.number, unit.now + scene.rules->silence_ask);
        scene.happened(Happened::hours_over);
        scene.is_changed = true;
    }
    scene.save();
}

void hear_clock(Unit& unit, const Context& context, const sla::Reached& reached) {
    if (reached.milestone.kind != sla::MilestoneKind::breach) return;
    const ChatId id{reached.subject.id};
    const auto chat = ChatStore{unit, *context.cipher}.find(id);
    if (!chat || chat->state != State::waiting || unit.now - reached.milestone.at > bell_age) return;
    const auto leads = identity::people_in_charge(unit, chat->organization_id, identity::Role::team_lead, 0);
    ticket::notify_of(unit, leads,
                      {.zh = "有客户在线等待超过应答时限",
                       .en = "A customer of a chat has waited longer than the time to answer",
                       .text = {}},
                      "/chat_board");
}

void hear_presence(Unit& unit, const Context& context, UserId person) {
    const auto presence = duty::presence(unit, person);
    if (presence == duty::Presence::available) return offer_next(unit, context, person);
    take_back_offers(unit, context, person);
    if (presence == duty::Presence::offline) requeue(unit, context, person);
}

keys::Holder sealed_chats() {
    return {.name = "chat",
            .count = count_chats_under,
            .reseal = [](Unit& unit, const FieldCipher& master, std::int64_t after,
                         std::int64_t limit) -> std::optional<std::int64_t> {
                const auto last = ChatStore{unit, master}.reseal(ChatId{after}, limit);
                return last ? std::optional{last->number} : std::nullopt;
            }};
}

keys::Holder sealed_turns() {
    return {.name = "chat_turn",
            .count = count_turns_under,
            .reseal = [](Unit& unit, const FieldCipher& master, std::int64_t after,
                         std::int64_t limit) -> std::optional<std::int64_t> {
                const auto last = TurnStore{unit, master}.reseal(TurnId{after}, limit);
                return last ? std::optional{last->number} : std::nullopt;
            }};
}

}  // namespace bihuan::chat

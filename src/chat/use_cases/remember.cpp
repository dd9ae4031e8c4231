#include "chat/use_cases/remember.hpp"

#include "base/text.hpp"
#include "chat/use_cases/steps.hpp"
#include "identity/calls.hpp"
#include "tone/calls.hpp"

namespace bihuan::chat {
namespace {

constexpr std::size_t question_max = 80;

Turn turn_of(Unit& unit, const Chat& chat, const LivedTurn& said, Instant at, std::int64_t number) {
    Turn turn;
    turn.turn_id = TurnId{first_id_at(at) + number};
    turn.chat_id = chat.chat_id;
    turn.side = said.side;
    turn.kind = Kind::text;
    turn.text = said.text;
    if (said.side == Side::agent) turn.user_id = chat.agent_id;
    if (said.side == Side::customer) turn.tone = tone::sound_of(unit, said.text);
    return turn;
}

}  // namespace

Done remember(Unit& unit, const Context& context, const Lived& lived, std::int64_t number) {
    const auto rules = standard::chat_rules(unit, unit.now);
    const auto* queue = standard::chat_queue_for(*rules, lived.segment, lived.language);
    if (queue == nullptr) return refuse(queue_unknown);
    const auto organization = identity::organization_by_code(unit, queue->organization_code);
    if (!organization) return refuse(queue_unknown);
    Chat chat;
    chat.chat_id = ChatId{first_id_at(lived.opened_at) + number};
    chat.organization_id = organization->organization_id;
    chat.customer_id = lived.customer_id;
    chat.language = lived.language;
    chat.segment = lived.segment;
    chat.queue = queue->code;
    chat.opened_at = lived.opened_at;
    chat.answer_limit = rules->answer;
    chat.hand_over = HandOver::asked;
    go(chat, Move::ask, lived.opened_at);
    auto at = lived.opened_at;
    ChatStore store{unit, *context.cipher};
    if (!store.add(chat)) return refuse(version_conflict);
    TurnStore turns{unit, *context.cipher};
    if (lived.agent_id) {
        go(chat, Move::pick, lived.opened_at + lived.waited);
        chat.agent_id = lived.agent_id;
    }
    for (const auto& one : lived.turns) {
        at += one.after;
        const auto turn = turn_of(unit, chat, one, at, number);
        must(turns.add(turn));
        chat.tone = std::max(chat.tone, turn.tone);
        if (chat.question.empty()) chat.question = truncate_code_points(turn.text, question_max);
        chat.has_words = true;
        chat.last_turn_id = turn.turn_id;
        chat.last_side = turn.side;
        ++chat.turns;
    }
    go(chat, lived.agent_id ? Move::finish : Move::abandon,
       std::max(at, lived.opened_at + lived.waited) + std::chrono::seconds{20});
    if (lived.rating > 0) chat.rating = lived.rating;
    chat.is_question_new = !chat.question.empty();
    Scene scene{unit, context, std::move(chat)};
    TRY_DONE(write_record(scene, lived.result, {}));
    scene.chats.save(scene.chat);
    return {};
}

}  // namespace bihuan::chat

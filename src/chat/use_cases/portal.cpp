// The customer talks: the knowledge base answers first, then a person, or a message is left (4.2.2).
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "chat/use_cases/steps.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "knowledge/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::chat {
namespace {

constexpr std::size_t title_max = 40, description_max = 10'000;
constexpr std::int64_t stars_max = 5;

CustomerId me(const Unit& unit) { return CustomerId{unit.actor().customer_id}; }

standard::Hours hours_of(Unit& unit, const standard::ChatRules& rules, std::string_view segment,
                         std::string_view language) {
    const auto* queue = standard::chat_queue_for(rules, segment, language);
    return queue == nullptr ? standard::Hours{} : standard::hours_now(unit, queue->calendar);
}

std::string segment_of(Unit& unit, CustomerId customer) {
    const auto words = customer::customer_words(unit, std::array{customer});
    const auto found = words.find(customer);
    return found == words.end() ? std::string{} : found->second.segment;
}

Done check_pace(Scene& scene) {
    const auto& rules = *scene.rules;
    if (scene.chat.turns >= rules.turns_max) return refuse(too_long, std::to_string(rules.turns_max));
    const auto said = count_said_since(scene.unit, scene.chat.chat_id, Side::customer,
                                       scene.unit.now - std::chrono::minutes{1});
    if (said >= rules.turns_minute_max) return refuse(too_fast, std::to_string(rules.turns_minute_max));
    return {};
}

Turn words_of_customer(const Said& said) {
    Turn turn;
    turn.side = Side::customer;
    turn.kind = Kind::text;
    turn.text = said.text;
    turn.client_key = said.client_key;
    return turn;
}

void say_own(Scene& scene, const Said& said) {
    scene.say(words_of_customer(said));
    if (scene.chat.state != State::answering) return;
    if (asks_for_person(*scene.rules, said.text)) return hand_over(scene, HandOver::asked);
    answer(scene, said.text);
}

// The same key again: what was said then.
Result<std::optional<Turn>> said_before(Scene& scene, const Said& said) {
    if (said.client_key.empty()) return std::optional<Turn>{};
    auto found = scene.turns.find_key(scene.chat.chat_id, Side::customer, said.client_key);
    if (found && !found->is_gone && found->text != said.text) return refuse(key_used);
    return found;
}

Result<Scene> opened_scene(Unit& unit, const Context& context, const Opening& opening) {
    ChatStore store{unit, *context.cipher};
    const auto records = customer::merged_ids(unit, me(unit));
    if (const auto open = store.open_of(records))
        return Scene{unit, context, store.held(open->chat_id).value()};
    const auto rules = standard::chat_rules(unit, unit.now);
    Chat chat;
    chat.chat_id = unit.new_id<ChatId>();
    chat.customer_id = me(unit);
    chat.language = opening.language.empty() ? unit.actor().locale : opening.language;
    chat.segment = segment_of(unit, me(unit));
    chat.opened_at = unit.now;
    if (const auto* queue = standard::chat_queue_for(*rules, chat.segment, chat.language)) {
        chat.queue = queue->code;
        if (const auto found = identity::organization_by_code(unit, queue->organization_code))
            chat.organization_id = found->organization_id;
    }
    if (!chat.organization_id)
        if (const auto root = identity::root_organization(unit)) chat.organization_id = root->organization_id;
    if (!store.add(chat)) return refuse(version_conflict);  // two windows at the same moment
    Scene scene{unit, context, std::move(chat)};
    scene.happened(Happened::greeted);
    scene.is_changed = true;
    timer::set(unit, silence_timer, scene.chat.chat_id.number, unit.now + rules->silence_ask);
    return scene;
}

std::string description_of(Scene& scene, const Message& message) {
    std::string out = message.text;
    if (!message.contact.empty()) out += fmt::format("\n\n联系方式 Contact: {}", message.contact);
    auto before = scene.turns.of_chat(scene.chat.chat_id, {}, false, scene.rules->turns_max);
    name_customer(before, masked_name(scene.unit, scene.chat.customer_id));
    const auto said = transcript(before, {}, scene.context.zone, description_max / 2);
    if (!said.empty()) out += fmt::format("\n\n—— 此前的在线会话 The chat before ——\n{}", said);
    return truncate_code_points(out, description_max);
}

knowledge::Question question_of(const Scene& scene, const std::string& text) {
    return {.text = text,
            .category_id = {},
            .language = scene.chat.language == "en" ? knowledge::Language::en : knowledge::Language::zh,
            .audience = knowledge::Audience::customer,
            .limit = scene.rules->articles_max};
}

void note_answered(Scene& scene, std::int64_t article, knowledge::Deed deed) {
    knowledge::note_answered(scene.unit, knowledge::ArticleId{article}, {"chat", scene.chat.chat_id.number},
                             deed);
}

// What the customer thinks of an answer is about the article that stands first in it.
void note_helped(Scene& scene, const Turn& turn, bool is_helped) {
    if (turn.articles.empty()) return;
    note_answered(scene, turn.articles.front().article_id,
                  is_helped ? knowledge::Deed::useful : knowledge::Deed::not_useful);
    if (is_helped) return;
    const auto asked = scene.turns.asked_before(scene.chat.chat_id, turn.turn_id);
    if (!asked.empty()) knowledge::note_unanswered(scene.unit, question_of(scene, asked), true);
}

}  // namespace

void answer(Scene& scene, const std::string& question) {
    const auto asked = question_of(scene, question);
    const auto found = knowledge::answer(scene.unit, asked);
    if (found.empty() || !knowledge::is_sure(scene.unit, found.front())) {
        knowledge::note_unanswered(scene.unit, asked, false);
        scene.happened(Happened::not_found);
        return hand_over(scene, HandOver::not_found);
    }
    Turn turn;
    turn.side = Side::bot;
    turn.kind = Kind::answer;
    for (const auto& one : found)
        turn.articles.push_back({one.article.article_id.number, one.article.code, one.article.title,
                                 one.heading, one.passage, one.confidence});
    scene.say(std::move(turn));
    note_answered(scene, found.front().article.article_id.number, knowledge::Deed::use);
}

void hand_over(Scene& scene, HandOver why) {
    auto& chat = scene.chat;
    const auto* queue = standard::chat_queue_for(*scene.rules, chat.segment, chat.language);
    chat.hand_over = why;
    if (queue == nullptr || !standard::hours_now(scene.unit, queue->calendar).is_open)
        return scene.happened(Happened::after_hours);
    scene.happened(Happened::handed_over);
    enter_queue(scene, *queue, Move::ask);
}

Result<PortalView> open_portal_chat(Unit& unit, const Context& context, const Opening& opening) {
    TRY(auto scene, opened_scene(unit, context, opening));
    if (!opening.question.empty()) {
        const Said said{opening.question, opening.client_key, {}, {}};
        TRY(auto before, said_before(scene, said));
        if (before) {
            scene.said = {*std::move(before)};
            return portal_view(scene);
        }
        TRY_DONE(check_text(*scene.rules, said.text));
        TRY_DONE(check_pace(scene));
        say_own(scene, said);
    }
    scene.save();
    return portal_view(scene);
}

CurrentChat current_portal_chat(Unit& unit, const Context& context) {
    const auto rules = standard::chat_rules(unit, unit.now);
    CurrentChat out;
    out.hours = hours_of(unit, *rules, segment_of(unit, me(unit)), unit.actor().locale);
    const auto records = customer::merged_ids(unit, me(unit));
    if (const auto open = ChatStore{unit, *context.cipher}.open_of(records))
        out.chat = portal_view(unit, context, *open);
    return out;
}

Result<PortalChat> portal_chat(Unit& unit, const Context& context, ChatId id) {
    TRY(const auto chat, own_chat(unit, context, id));
    return portal_view(unit, context, chat);
}

Page<PortalChat> portal_chats(Unit& unit, const Context& context, ChatId before, std::int64_t limit) {
    const auto records = customer::merged_ids(unit, me(unit));
    auto rows = ChatStore{unit, *context.cipher}.of_customer(records, before, limit + 1);
    Page<PortalChat> out;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        out.next = rows.back().chat_id.text();
    }
    for (const auto& one : rows) out.items.push_back(portal_view(unit, context, one));
    return out;
}

Result<TurnPage> portal_turns(Unit& unit, const Context& context, ChatId id, TurnId after,
                              std::int64_t limit) {
    TRY(const auto chat, own_chat(unit, context, id));
    return page_of(unit, context, chat, after, limit, false);
}

Result<PortalView> say_in_portal(Unit& unit, const Context& context, ChatId id, const Said& said) {
    TRY(auto held, held_own_chat(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    TRY(auto before, said_before(scene, said));
    if (before) {
        scene.said = {*std::move(before)};
        return portal_view(scene);
    }
    if (!is_open(scene.chat.state)) return refuse(chat_over);
    TRY_DONE(check_text(*scene.rules, said.text));
    TRY_DONE(check_pace(scene));
    say_own(scene, said);
    scene.save();
    return portal_view(scene);
}

Result<PortalView> rate_answer(Unit& unit, const Context& context, ChatId id, TurnId turn, bool is_helped) {
    TRY(auto held, held_own_chat(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    const auto found = scene.turns.find(id, turn);
    if (!found) return refuse(turn_unknown);
    if (found->kind != Kind::answer) return refuse(no_answer);
    if (!is_open(scene.chat.state)) return refuse(chat_over);
    if (found->helped) return portal_view(scene);
    scene.turns.set_helped(turn, is_helped);
    note_helped(scene, *found, is_helped);
    scene.chat.said_to_at = unit.now;  // they are there
    scene.chat.asked_there_at.reset();
    if (!is_helped && ++scene.chat.unhelped >= scene.rules->unhelped_max &&
        scene.chat.state == State::answering)
        hand_over(scene, HandOver::not_helped);
    scene.save();
    return portal_view(scene);
}

Result<PortalView> ask_for_person(Unit& unit, const Context& context, ChatId id) {
    TRY(auto held, held_own_chat(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    if (!is_open(scene.chat.state)) return refuse(chat_over);
    if (scene.chat.state != State::answering) return portal_view(scene);  // asked for already
    TRY_DONE(check_pace(scene));
    hand_over(scene, HandOver::asked);
    scene.save();
    return portal_view(scene);
}

Done type_in_portal(Unit& unit, const Context& context, ChatId id) {
    TRY(const auto chat, own_chat(unit, context, id));
    const auto every = standard::chat_rules(unit, unit.now)->typing_every;
    if (chat.state != State::talking || !context.typing->may_tell(id, Side::customer, unit.now, every))
        return {};
    const Event event{.topic = std::string{tells_typing},
                      .subject_id = id.number,
                      .organization_id = -1,
                      .people = {chat.agent_id.number, 0},
                      .payload = R"({"side":"customer"})"};
    context.publish(event);
    context.send(event);
    return {};
}

Result<PortalChat> read_portal(Unit& unit, const Context& context, ChatId id, TurnId up_to) {
    TRY(auto held, held_own_chat(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    const auto seen = std::min(up_to, scene.chat.last_turn_id);
    if (seen > scene.chat.customer_read_id) {
        scene.chat.customer_read_id = seen;
        scene.save();
        unit.tell({.topic = std::string{tells_read},
                   .subject_id = id.number,
                   .organization_id = -1,
                   .customer_id = scene.chat.customer_id.number,
                   .people = {scene.chat.agent_id.number, 0},
                   .payload = fmt::format(R"({{"side":"customer","turn_id":"{}"}})", seen.text())});
    }
    return portal_view(unit, context, scene.chat);
}

Result<PortalView> leave_message(Unit& unit, const Context& context, ChatId id, const Message& message) {
    TRY(auto held, held_own_chat(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    auto& chat = scene.chat;
    if (!is_open(chat.state)) return refuse(chat_over);
    if (chat.state == State::talking) return refuse(no_message_now);
    TRY_DONE(check_text(*scene.rules, message.text));
    TRY_DONE(check_pace(scene));
    const auto category = standard::category_by_code(unit, scene.rules->category);
    ticket::NewTicket wanted;
    wanted.title = truncate_code_points(message.text.substr(0, message.text.find('\n')), title_max);
    wanted.description = description_of(scene, message);
    wanted.channel = "online";
    wanted.category_id = category ? category->category_id : standard::CategoryId{};
    wanted.customer_id = chat.customer_id;
    TRY(const auto made, ticket::open(unit, *context.codes, wanted));
    scene.say(words_of_customer({message.text, {}, {}, {}}));
    chat.ticket_id = made.ticket_id;
    end(scene, Move::leave, Happened::message_left);
    TRY_DONE(write_record(scene, "follow_up", {}));
    scene.save();
    return portal_view(scene);
}

Result<PortalChat> end_portal(Unit& unit, const Context& context, ChatId id,
                              std::optional<std::int64_t> rating) {
    TRY(auto held, held_own_chat(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    auto& chat = scene.chat;
    if (!is_open(chat.state)) return refuse(chat_over);
    const auto agent = chat.agent_id ? chat.agent_id : chat.offered_to_id;
    const bool is_waiting_in_vain = chat.state == State::waiting && !chat.answered_at;
    const bool is_talking = chat.state == State::talking;
    end(scene, is_waiting_in_vain ? Move::abandon : Move::finish, Happened::ended_by_customer);
    if (rating) chat.rating = std::min(*rating, stars_max);
    if (is_talking)
        timer::set(unit, wrap_timer, id.number, unit.now + scene.rules->wrap_up);
    else
        TRY_DONE(write_record(scene, is_waiting_in_vain ? "follow_up" : "answered", {}));
    scene.save();
    if (agent) offer_next(unit, context, agent);
    return portal_view(unit, context, chat);
}

Result<PortalChat> rate_chat(Unit& unit, const Context& context, ChatId id, std::int64_t rating) {
    TRY(auto held, held_own_chat(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    auto& chat = scene.chat;
    if (is_open(chat.state)) return refuse(chat_not_over);
    if (chat.rating) return refuse(rated_already);
    if (unit.now > *chat.ended_at + scene.rules->rate_within) return refuse(rating_late);
    chat.rating = rating;
    scene.is_changed = true;
    scene.save();
    return portal_view(unit, context, chat);
}

}  // namespace bihuan::chat

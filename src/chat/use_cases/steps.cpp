#include "chat/use_cases/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "base/text.hpp"
#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "ticket/calls.hpp"
#include "tone/calls.hpp"

namespace bihuan::chat {
namespace {

const OrganizationId nobodys{-1};  // heard by its people alone
constexpr std::size_t title_length_max = 80;

// What was said puts it to the customer to speak next.
bool is_said_to_customer(const Turn& turn) {
    if (turn.side == Side::bot) return true;
    if (turn.side == Side::agent) return turn.kind == Kind::text || turn.kind == Kind::file;
    return turn.event == Happened::greeted || turn.event == Happened::not_found ||
           turn.event == Happened::after_hours || turn.event == Happened::hours_over;
}

// 4.5.3: those in charge, where it became worse while a person is there or awaited.
void tell_lead(Unit& unit, const Chat& chat) {
    const auto people = identity::people_in_charge(unit, chat.organization_id, identity::Role::team_lead, 0);
    const bool is_leaving = chat.tone == tone::Level::leaving;
    ticket::notify_of(
        unit, people,
        {.zh = is_leaving ? "在线会话中的客户表示要离开或向外投诉，请亲自关注（4.5.3）"
                          : "在线会话中的客户情绪激动，请关注并支持坐席（4.5.3）",
         .en = is_leaving ? "The customer of a chat speaks of leaving or of an authority (4.5.3)"
                          : "The customer of a chat is angry; please look after it (4.5.3)",
         .text = {}},
        "/chat_board");
}

}  // namespace

bool TypingBoard::may_tell(ChatId chat, Side side, Instant now, Duration every) {
    const std::scoped_lock lock{mutex_};
    if (told_.size() >= kept_max)
        std::erase_if(told_, [&](const auto& one) { return now - one.second >= every; });
    auto& told = told_[{chat, side}];
    if (told != Instant{} && now - told < every) return false;
    told = now;
    return true;
}

Turn& Scene::say(Turn turn) {
    turn.turn_id = unit.new_id<TurnId>();
    turn.chat_id = chat.chat_id;
    const bool is_of_customer = turn.side == Side::customer && turn.kind == Kind::text;
    if (is_of_customer) {
        turn.tone = tone::sound_of(unit, turn.text);
        if (turn.tone > chat.tone) {
            chat.tone = turn.tone;
            is_changed = true;
            if (chat.tone >= tone::Level::angry && chat.state != State::answering) tell_lead(unit, chat);
        }
        if (chat.question.empty()) {
            chat.question = truncate_code_points(turn.text, title_length_max);
            chat.is_question_new = true;
        }
    }
    if (turn.side == Side::customer) {
        chat.customer_said_at = unit.now;
        chat.asked_there_at.reset();
    }
    if (is_said_to_customer(turn)) chat.said_to_at = unit.now;
    chat.has_words = chat.has_words || !turn.text.empty() || !turn.articles.empty();
    must(turns.add(turn));
    ++chat.turns;
    if (turn.kind != Kind::note) {
        chat.last_turn_id = turn.turn_id;
        if (turn.kind != Kind::event) chat.last_side = turn.side;
    }
    return said.emplace_back(std::move(turn));
}

void Scene::happened(Happened what, UserId by) {
    Turn turn;
    turn.event = what;
    turn.user_id = by;
    say(std::move(turn));
}

void Scene::tell(std::string_view topic, std::int64_t organization, bool is_to_customer,
                 std::string payload) const {
    const auto with = chat.agent_id ? chat.agent_id : chat.offered_to_id;
    unit.tell({.topic = std::string{topic},
               .subject_id = chat.chat_id.number,
               .organization_id = organization,
               .customer_id = is_to_customer ? chat.customer_id.number : 0,
               .people = {with.number, with_before_ == with ? 0 : with_before_.number},
               .payload = std::move(payload)});
}

void Scene::save() {
    chats.save(chat);
    for (const auto& turn : said)
        tell(tells_turn, nobodys.number, turn.kind != Kind::note,
             fmt::format(R"({{"turn_id":"{}","side":"{}","kind":"{}"}})", turn.turn_id.text(),
                         to_text(turn.side), to_text(turn.kind)));
    if (!is_changed) return;
    // Whoever leads need not hear of what the knowledge base answers alone.
    const auto who = chat.queued_at ? chat.organization_id : nobodys;
    tell(tells_changed, who.number, true,
         fmt::format(R"({{"state":"{}","agent_id":"{}","offered_to_id":"{}"}})", to_text(chat.state),
                     chat.agent_id.text(), chat.offered_to_id.text()));
    if (is_waiting_before_ && chat.state != State::waiting) tell_queue_moved(unit, chat);
}

Result<Chat> own_chat(Unit& unit, const Context& context, ChatId id) {
    auto found = ChatStore{unit, *context.cipher}.find(id);
    if (!found) return refuse(chat_unknown);
    const auto records = customer::merged_ids(unit, CustomerId{unit.actor().customer_id});
    if (std::ranges::find(records, found->customer_id) == records.end()) return refuse(chat_unknown);
    return *std::move(found);
}

Result<Chat> held_own_chat(Unit& unit, const Context& context, ChatId id) {
    TRY_DONE(own_chat(unit, context, id));
    return ChatStore{unit, *context.cipher}.held(id).value();
}

bool is_lead_of(const Unit& unit, const Chat& chat) {
    return unit.actor().can(Permission::call_supervise) && unit.actor().sees(chat.organization_id.number);
}

Result<Chat> visible_chat(Unit& unit, const Context& context, ChatId id) {
    auto found = ChatStore{unit, *context.cipher}.find(id);
    if (!found) return refuse(chat_unknown);
    const UserId me{unit.actor().user_id};
    // Agents see their own, and what waits in their unit; leads all of it.
    const bool is_visible =
        found->agent_id == me || found->offered_to_id == me || is_lead_of(unit, *found) ||
        (found->state == State::waiting && unit.actor().sees(found->organization_id.number));
    if (!is_visible) return refuse(chat_unknown);
    return *std::move(found);
}

Result<Chat> held_chat(Unit& unit, const Context& context, ChatId id) {
    TRY_DONE(visible_chat(unit, context, id));
    return ChatStore{unit, *context.cipher}.held(id).value();
}

Result<Chat> held_own_talk(Unit& unit, const Context& context, ChatId id) {
    TRY(auto chat, held_chat(unit, context, id));
    if (chat.agent_id.number != unit.actor().user_id) return refuse(not_yours);
    if (!is_open(chat.state)) return refuse(chat_over);
    if (chat.state != State::talking) return refuse(not_talking);
    return chat;
}

Done may_read(Unit& unit, const Chat& chat) {
    const UserId me{unit.actor().user_id};
    if (chat.agent_id == me) return {};
    if (is_lead_of(unit, chat) && has_look(unit, chat.chat_id, me)) return {};
    return refuse(words_hidden);
}

Done check_text(const standard::ChatRules& rules, const std::string& text) {
    const auto max = static_cast<std::size_t>(rules.text_max);
    if (code_point_count(text) > max) return refuse_field("text", text_too_long, std::to_string(max));
    return {};
}

Result<TurnPage> page_of(Unit& unit, const Context& context, const Chat& chat, TurnId after,
                         std::int64_t limit, bool is_to_staff) {
    auto turns = TurnStore{unit, *context.cipher}.of_chat(chat.chat_id, after, is_to_staff, limit + 1);
    TurnPage out;
    if (std::ssize(turns) > limit) {
        if (after) {
            turns.pop_back();
        } else {
            turns.erase(turns.begin());
            out.has_earlier = true;
        }
    }
    out.items = views(unit, context, chat, std::move(turns), is_to_staff);
    return out;
}

std::string json_text(std::string_view name, const std::string& value) {
    return boost::json::serialize(boost::json::object{{name, value}});
}

void audit(Unit& unit, std::string_view action, const Chat& chat, std::string after) {
    identity::audit(unit, {.action = fmt::format("chat.{}", action),
                           .subject_kind = "chat",
                           .subject_id = chat.chat_id.number,
                           .subject_label = {},
                           .before = {},
                           .after = std::move(after)});
}

Instant day_begin(Instant at, const std::string& zone) {
    const auto date = local_date_compact(at, zone);  // 20261127
    const auto text = fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2));
    return from_iso_or_local_date(text, zone).value_or(at);
}

}  // namespace bihuan::chat

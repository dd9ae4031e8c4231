// Chats as they are shown: to their customer, to staff.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "chat/use_cases/steps.hpp"
#include "contact/rule_calls.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "file/calls.hpp"
#include "identity/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::chat {
namespace {

std::string name_of(Unit& unit, UserId person) {
    if (!person) return {};
    const auto names = identity::user_names(unit, std::array{person});
    const auto found = names.find(person);
    return found == names.end() ? std::string{} : found->second;
}

standard::Hours hours_of(Unit& unit, const standard::ChatRules& rules, const Chat& chat) {
    const auto* queue = chat.state == State::waiting
                            ? standard::chat_queue(rules, chat.queue)
                            : standard::chat_queue_for(rules, chat.segment, chat.language);
    return queue == nullptr ? standard::Hours{} : standard::hours_now(unit, queue->calendar);
}

}  // namespace

PortalChat portal_view(Unit& unit, const Context&, const Chat& chat) {
    PortalChat out;
    out.rules = standard::chat_rules(unit, unit.now);
    out.hours = hours_of(unit, *out.rules, chat);
    out.agent_name = name_of(unit, chat.agent_id);
    if (chat.ticket_id)
        if (const auto found = ticket::find(unit, chat.ticket_id)) out.ticket_code = found->code;
    if (is_open(chat.state)) out.unread = count_unread(unit, chat.chat_id, chat.customer_read_id, true);
    out.may_rate = chat.ended_at && !chat.rating && unit.now <= *chat.ended_at + out.rules->rate_within;
    if (chat.state == State::waiting) {
        const auto forecast = forecast_of(unit, *out.rules);
        out.ahead = forecast.ahead(chat);
        out.expected_wait = forecast.wait(chat);
    }
    out.chat = chat;
    return out;
}

PortalView portal_view(Scene& scene) {
    PortalView out{portal_view(scene.unit, scene.context, scene.chat), {}};
    std::vector<Turn> turns;
    for (const auto& one : scene.said)
        if (one.kind != Kind::note) turns.push_back(one);
    out.turns = views(scene.unit, scene.context, scene.chat, std::move(turns), false);
    return out;
}

std::string masked_name(Unit& unit, CustomerId customer) {
    const auto words = customer::customer_words(unit, std::array{customer});
    const auto found = words.find(customer);
    return found == words.end() ? std::string{} : found->second.masked_name;
}

std::vector<TurnView> views(Unit& unit, const Context& context, const Chat& chat, std::vector<Turn> turns,
                            bool is_to_staff) {
    const std::array me{chat.customer_id};  // called by their own name
    name_customer(turns, is_to_staff ? masked_name(unit, chat.customer_id)
                                     : customer::names_in_clear(unit, *context.cipher, me)[chat.customer_id]);
    std::vector<UserId> people;
    bool has_files = false;
    for (const auto& one : turns) {
        if (one.user_id) people.push_back(one.user_id);
        has_files = has_files || one.file_id;
    }
    const auto names =
        people.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, people);
    const auto files = has_files ? file::files_of(unit, *context.shelf, {"chat", chat.chat_id.number})
                                 : std::vector<file::FileFacts>{};
    std::vector<TurnView> out;
    for (auto& one : turns) {
        TurnView view{.turn = std::move(one), .name = {}, .file = {}, .is_to_staff = is_to_staff};
        if (const auto name = names.find(view.turn.user_id); name != names.end()) view.name = name->second;
        const auto file = std::ranges::find(files, view.turn.file_id, &file::FileFacts::file_id);
        if (view.turn.file_id && file != files.end()) view.file = *file;
        out.push_back(std::move(view));
    }
    return out;
}

std::vector<ChatView> views(Unit& unit, const Context&, std::vector<Chat> chats) {
    std::vector<UserId> people;
    std::vector<CustomerId> customers;
    std::vector<TicketId> tickets;
    for (const auto& one : chats) {
        customers.push_back(one.customer_id);
        if (one.agent_id) people.push_back(one.agent_id);
        if (one.ticket_id) tickets.push_back(one.ticket_id);
    }
    const auto rules = standard::chat_rules(unit, unit.now);
    const auto names = identity::user_names(unit, people);
    const auto words = customer::customer_words(unit, customers);
    const auto briefs = ticket::briefs(unit, tickets);
    const UserId self{unit.actor().user_id};
    std::vector<ChatView> out;
    for (auto& chat : chats) {
        ChatView view;
        const auto* queue = standard::chat_queue(*rules, chat.queue);
        if (queue != nullptr) view.queue = *queue;
        if (const auto found = words.find(chat.customer_id); found != words.end())
            view.customer = CustomerChoice{found->second.customer_id, found->second.code,
                                           found->second.masked_name, found->second.segment};
        if (const auto found = names.find(chat.agent_id); found != names.end())
            view.agent_name = found->second;
        const auto brief = std::ranges::find(briefs, chat.ticket_id, &ticket::TicketBrief::ticket_id);
        if (chat.ticket_id && brief != briefs.end()) view.ticket_code = brief->code;
        view.question_masked = contact::mask_text(chat.question);
        view.is_mine = chat.agent_id == self;
        if (view.is_mine) view.unread = count_unread(unit, chat.chat_id, chat.agent_read_id, false);
        view.may_pick = chat.state == State::waiting && unit.actor().sees(chat.organization_id.number) &&
                        (is_lead_of(unit, chat) || queue == nullptr || is_able_for(unit, self, *queue));
        view.is_late = is_late(chat, unit.now);
        view.due_at = due_at(chat);
        view.chat = std::move(chat);
        out.push_back(std::move(view));
    }
    return out;
}

ChatView view_of(Unit& unit, const Context& context, const Chat& chat) {
    return std::move(views(unit, context, std::vector{chat}).front());
}

}  // namespace bihuan::chat

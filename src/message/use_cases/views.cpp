// Outgoing messages as staff see them: within their scope, masked, each look logged (2.2.4).
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "message/domain/message_errors.hpp"
#include "message/domain/sending_rules.hpp"
#include "message/store/template_store.hpp"
#include "message/use_cases/steps.hpp"
#include "standard/message_calls.hpp"
#include "standard/tone_calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::message {
namespace {

constexpr std::int64_t tries_shown = 100;

std::vector<MessageView> views_of(Unit& unit, std::vector<Message> messages) {
    std::set<CustomerId> customers;
    std::set<TicketId> tickets;
    for (const auto& m : messages) {
        customers.insert(m.customer_id);
        if (m.subject_kind == "ticket") tickets.insert(TicketId{m.subject_id});
    }
    const std::vector<CustomerId> customer_ids{customers.begin(), customers.end()};
    const std::vector<TicketId> ticket_ids{tickets.begin(), tickets.end()};
    const auto words = customer::customer_words(unit, customer_ids);
    const auto briefs = ticket::briefs(unit, ticket_ids);
    std::vector<MessageView> out;
    for (auto& m : messages) {
        MessageView view;
        if (const auto found = words.find(m.customer_id); found != words.end())
            view.customer_name = found->second.masked_name;
        if (m.subject_kind == "ticket") {
            const auto brief =
                std::ranges::find(briefs, TicketId{m.subject_id}, &ticket::TicketBrief::ticket_id);
            if (brief != briefs.end()) view.subject_code = brief->code;
        }
        view.can_send_again = m.state == State::dead && unit.actor().can(Permission::ticket_assign);
        view.message = std::move(m);
        out.push_back(std::move(view));
    }
    return out;
}

Result<Message> visible(Unit& unit, const Context& context, MessageId id) {
    auto found = MessageStore{unit, *context.cipher}.find(id);
    if (!found || !unit.actor().sees(found->organization_id.number)) return refuse(message_unknown);
    return *std::move(found);
}

MessageDetail detail_of(Unit& unit, const Context& context, Message m) {
    MessageDetail out;
    out.tries = MessageStore{unit, *context.cipher}.tries(m.message_id, tries_shown);
    out.view = std::move(views_of(unit, {std::move(m)}).front());
    return out;
}

void write_down(Unit& unit, std::string_view action, const Message& m, const std::string& why) {
    identity::audit(
        unit, {.action = fmt::format("message.{}", action),
               .subject_kind = "message",
               .subject_id = m.message_id.number,
               .subject_label = m.purpose,
               .before = {},
               .after = fmt::format(R"({{"channel":"{}","state":"{}"}})", m.channel, to_text(m.state))});
    if (!why.empty() && m.subject_kind == "ticket")
        if (const auto t = ticket::find(unit, TicketId{m.subject_id}))
            ticket::write_entry(unit, *t,
                                {.zh = fmt::format("消息（{}）：{}", m.purpose, action),
                                 .en = fmt::format("Message ({}): {}", m.purpose, action),
                                 .text = why,
                                 .is_public = false});
}

}  // namespace

MessagePage list_messages(Unit& unit, const Context& context, const MessageFilter& filter, MessageId before,
                          std::int64_t limit) {
    auto found = MessageStore{unit, *context.cipher}.page(filter, unit.actor(), before, limit + 1);
    MessagePage out;
    if (std::ssize(found) > limit) {
        found.pop_back();
        out.next = found.back().message_id;
    }
    out.items = views_of(unit, std::move(found));
    return out;
}

Result<MessageDetail> get_message(Unit& unit, const Context& context, MessageId id) {
    TRY(auto m, visible(unit, context, id));
    return detail_of(unit, context, std::move(m));
}

Result<Revealed> reveal_message(Unit& unit, const Context& context, MessageId id, const std::string& why) {
    TRY(auto m, visible(unit, context, id));
    if (m.text.empty()) return refuse(words_gone);
    write_down(unit, "revealed", m, why);
    return Revealed{m.address, m.title, m.text};
}

Result<MessageDetail> act_on_dead_message(Unit& unit, const Context& context, MessageId id,
                                          std::int64_t version, Action action, const std::string& why) {
    TRY(auto m, visible(unit, context, id));
    if (m.version != version) return refuse(version_conflict);
    if (!next_state(message_flow, m.state, action))
        return refuse(action_not_allowed, std::string{to_text(m.state)});
    go(m, action, action == Action::again ? reason::by_person : reason::set_aside, unit.now);
    if (action == Action::again) {
        m.tried.clear();
        m.tries = 0;
        m.next_at = unit.now;
        unit.after_commit(context.wake);
    }
    if (!MessageStore{unit, *context.cipher}.save(m)) return refuse(version_conflict);
    ++m.version;
    write_down(unit, action == Action::again ? "sent_again" : "set_aside", m, why);
    tell_of(unit, m);
    return detail_of(unit, context, std::move(m));
}

Result<MessageDetail> write_to_customer(Unit& unit, const Context& context, TicketId id, const Written& w) {
    TRY(const auto t, ticket::find_visible(unit, id));
    const auto rules = standard::message_rules(unit, unit.now);
    const auto* purpose = standard::message_purpose(*rules, w.purpose);
    if (!purpose) return refuse_field("purpose", purpose_unknown);
    if (!purpose->is_manual) return refuse_field("purpose", purpose_automatic);
    if (!t.customer_id) return refuse(customer_needed);
    TRY_DONE(standard::ask_words(unit, {"ticket", id.number, w.text, w.wording_reason}));
    auto values = ticket_values(unit, t);
    values.emplace_back("text", Value{w.text, {}});
    const auto key = fmt::format("written:{}:{}", unit.actor().user_id, w.key);
    if (send(unit, context,
             {.purpose = w.purpose,
              .customer_id = t.customer_id,
              .subject_kind = "ticket",
              .subject_id = t.ticket_id.number,
              .organization_id = t.organization_id,
              .values = std::move(values),
              .key = key})) {
        ticket::write_entry(unit, t,
                            {.zh = fmt::format("给客户发送：{}", purpose->name_zh),
                             .en = fmt::format("Sent to the customer: {}", purpose->name_en),
                             .text = w.text,
                             .is_public = false});
    }
    auto written = MessageStore{unit, *context.cipher}.find_key(key);
    must(written.has_value());
    return detail_of(unit, context, *std::move(written));
}

Channels message_channels(Unit& unit, const Context& context) {
    Channels out;
    out.rules = standard::message_rules(unit, unit.now);
    const auto begin = std::chrono::floor<std::chrono::hours>(unit.now) - std::chrono::hours{23};
    for (std::int64_t hour = 0; hour < 24; ++hour)
        out.hours.push_back(local_text(begin + std::chrono::hours{hour}, context.zone).substr(11, 5));
    const auto counts = count_by_hour(unit, begin);
    const auto waiting = oldest_waiting(unit);
    for (const auto code : standard::message_channels) {
        ChannelView view;
        view.code = code;
        view.is_set_up = code == "portal" || context.gateways->contains(code);
        view.per_minute = standard::message_rate(*out.rules, code);
        if (const auto found = waiting.find(view.code); found != waiting.end())
            view.oldest_waiting = found->second;
        for (const auto& one : counts) {
            if (one.channel != code || one.hour < 0 || one.hour > 23) continue;
            const auto hour = static_cast<std::size_t>(one.hour);
            if (one.outcome == "accepted" || (code == "portal" && one.outcome == "delivered"))
                view.sent.at(hour) += one.count;
            else if (one.outcome == "temporary" || one.outcome == "permanent")
                view.failed.at(hour) += one.count;
        }
        out.channels.push_back(std::move(view));
    }
    if (const auto found = waiting.find(""); found != waiting.end())
        out.oldest_without_channel = found->second;
    out.states = count_states(unit, unit.actor());
    return out;
}

void remember(Unit& unit, const Context& context, const Lived& lived) {
    MessageStore store{unit, *context.cipher};
    Message m;
    m.message_id = unit.new_id<MessageId>();
    m.key = lived.wanted.key;
    m.purpose = lived.wanted.purpose;
    m.customer_id = lived.wanted.customer_id;
    m.subject_kind = lived.wanted.subject_kind;
    m.subject_id = lived.wanted.subject_id;
    m.organization_id = lived.wanted.organization_id;
    m.state = lived.state;
    m.reason = lived.reason;
    m.channel = lived.channel;
    m.language = lived.language;
    m.created_at = m.next_at = lived.at;
    const auto reach = customer::reach_of(unit, *context.cipher, m.customer_id);
    const auto templates = TemplateStore{unit}.approved(m.purpose);
    const auto* found = best_template(templates, m.channel, languages_from(m.language), "");
    if (reach && found) {
        auto values = lived.wanted.values;
        values.emplace_back("customer.name", Value{reach->name, {}});
        m.template_id = found->template_id;
        m.address = address_for(m.channel, *reach);
        if (!m.address.empty()) m.address_masked = masked_address(m.channel, m.address);
        m.title = one_line(words_of(found->subject, values, m.language, context.zone));
        m.text = words_of(found->body, values, m.language, context.zone);
    }
    if (has_ended(m.state)) m.ended_at = lived.at;
    if (m.state == State::sent || m.state == State::delivered) m.sent_at = lived.at;
    m.tries = m.sent_at || m.state == State::dead ? 1 : 0;
    if (!store.add(m)) return;
    const auto* outcome = m.state == State::dead   ? "permanent"
                          : m.state == State::sent ? "accepted"
                                                   : "delivered";
    if (m.sent_at || m.state == State::dead) note_try(unit, context, m, outcome, m.reason);
}

}  // namespace bihuan::message

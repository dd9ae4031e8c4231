#include "app/contact_hearing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "app/told.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "contact/domain/contact_rules.hpp"
#include "counter/calls.hpp"
#include "identity/calls.hpp"
#include "intake/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan {
namespace {

constexpr std::string_view page_channel = "portal";  // where replies are read

struct Answer {  // as the step of feeding back knows it, and what a record says of it
    std::string_view code, words, result;
};
constexpr std::array answers{Answer{"satisfied", "客户表示满意 The customer is satisfied", "accepted"},
                             Answer{"unsatisfied", "客户不满意 The customer is not satisfied", "refused"},
                             Answer{"unreachable", "未联系上 Not reached", "not_reached"}};

contact::TicketWords words_of(const ticket::Ticket& t) {
    return {t.ticket_id.number, t.code, t.customer_id, t.organization_id};
}

// The type is that by which a request of this channel is answered.
void record_told(Unit& unit, const FieldCipher& cipher, std::string_view channel, contact::NewRecord wanted) {
    const auto rules = standard::contact_rules(unit, unit.now);
    const auto* type = contact::type_of_channel(*rules, channel);
    if (type == nullptr) return;  // passed on by an authority, imported: nobody was spoken to
    const auto text_max = static_cast<std::size_t>(rules->text_max);
    wanted.type = type->code;
    // A standard may have other results; the keeper's report then asks for one.
    if (std::ranges::find(rules->results, wanted.result, &standard::Term::code) == rules->results.end())
        wanted.result.clear();
    if (wanted.started_at == Instant{}) wanted.started_at = unit.now;
    if (!wanted.ended_at) wanted.ended_at = wanted.started_at;
    wanted.content = truncate_code_points(wanted.content, text_max);
    if (wanted.source_id == 0) wanted.source_id = unit.new_id<contact::ContactId>().number;
    // What cannot be recorded must not undo what was done; the keeper's report lacks it.
    if (const auto made = contact::record(unit, cipher, wanted); !made)
        log_error(
            "contact.not_recorded",
            {{"source", wanted.source_kind}, {"id", wanted.source_id}, {"code", made.error().kind.code}});
}

void record_of_ticket(Unit& unit, const FieldCipher& cipher, const ticket::Ticket& t,
                      std::string_view channel, contact::NewRecord wanted) {
    wanted.customer_id = t.customer_id;
    wanted.ticket_id = t.ticket_id.number;
    wanted.ticket_code = t.code;
    wanted.organization_id = t.organization_id;
    record_told(unit, cipher, channel, std::move(wanted));
}

// The words of the line that was just written.
std::string last_words(Unit& unit, ticket::TicketId id) {
    const auto told = ticket::personal_ticket(unit, id);
    if (!told) return {};
    // A customer's reply may have moved the ticket on, which is a line of its own.
    const auto found = std::ranges::find(told->entries.rbegin(), told->entries.rend(), "reply",
                                         &ticket::PersonalEntry::kind);
    // Of a very long way the last lines are not handed out: rather none than an older one's words.
    return found == told->entries.rend() || found->at != unit.now ? std::string{} : found->text;
}

void hear_ticket(Unit& unit, const FieldCipher& cipher, const Event& event) {
    const ticket::TicketId id{event.subject_id};
    if (event.topic == ticket::tells_replied) {
        const auto found = ticket::find(unit, id);
        // What came by itself is recorded as what it is, with its files.
        if (!found || !found->customer_id || intake::is_filing(unit)) return;
        contact::NewRecord wanted;
        const bool is_by_customer = unit.actor().is_customer();
        wanted.direction = is_by_customer ? contact::Direction::in : contact::Direction::out;
        wanted.content = last_words(unit, id);
        wanted.result = is_by_customer ? "follow_up" : "informed";
        wanted.source_kind = "ticket_reply";
        return record_of_ticket(unit, cipher, *found, page_channel, std::move(wanted));
    }
    const auto action = ticket::action_of(event);
    if (!action) return;
    const auto found = ticket::find(unit, id);
    if (!found) return;
    if (*action == ticket::Action::close) return contact::note_closed(unit, words_of(*found));
    if (*action == ticket::Action::reopen) return contact::forget_closed(unit, id.number);
    if (*action != ticket::Action::feed_back || !found->customer_id) return;
    contact::NewRecord wanted;
    wanted.direction = contact::Direction::out;
    wanted.content = found->result;
    const auto said = std::ranges::find(answers, found->customer_answer, &Answer::code);
    if (said != answers.end()) {
        wanted.answer = said->words;
        wanted.result = said->result;
    }
    wanted.source_kind = "ticket_feed_back";
    record_of_ticket(unit, cipher, *found, found->channel, std::move(wanted));
}

void name_person(Unit& unit, contact::NewRecord& record, identity::UserId person) {
    if (!person) return;
    record.by_id = person;
    record.by_name = identity::user_names(unit, std::array{person})[person];
}

void name_ticket(Unit& unit, contact::NewRecord& record, ticket::TicketId id) {
    const auto found = id ? ticket::find(unit, id) : std::nullopt;
    if (!found) return;
    record.ticket_id = id.number;
    record.ticket_code = found->code;
}

// 4.3.1: who came when, what was done, whether the customer confirmed it; and that they were told of a delay.
void hear_visit(Unit& unit, Program& p, const Event& event) {
    const auto action = word_of(event, "action");
    const bool is_delay = action == "delayed";
    if (!is_delay && action != "complete" && action != "leave" && action != "miss") return;
    const auto hands = p.booking_hands();
    const auto found = appointment::visit(unit, hands, appointment::AppointmentId{event.subject_id});
    if (!found || found->is_at_counter) return;
    contact::NewRecord wanted;
    wanted.direction = contact::Direction::out;
    wanted.customer_id = found->customer_id;
    wanted.organization_id = found->organization_id;
    name_ticket(unit, wanted, found->ticket_id);
    wanted.content = found->words;
    if (is_delay) {
        wanted.content = fmt::format("{} 延误，预计 {} 到达：{}", found->name_zh,
                                     local_text(*found->expected_at, hands.zone), found->words);
        wanted.result = "informed";
        wanted.source_kind = "visit_delay";
        return record_told(unit, p.cipher, page_channel, std::move(wanted));
    }
    name_person(unit, wanted, found->user_id);
    wanted.started_at = found->began_at;
    wanted.ended_at = found->ended_at;
    if (action == "complete") {
        wanted.answer = found->is_signed ? "客户已签字确认 Confirmed by signature"
                                         : "客户已用完成码确认 Confirmed by the customer's code";
        wanted.result = "accepted";
    } else if (action == "leave") {
        wanted.result = "follow_up";
    } else {
        wanted.content = fmt::format("{} 客户不在场 The customer was not there", found->name_zh);
        wanted.answer = "未联系上 Not reached";
        wanted.result = "not_reached";
    }
    wanted.source_kind = "visit";
    wanted.source_id = found->appointment_id.number;
    contact::expect(unit, {wanted.source_kind, wanted.source_id}, wanted.organization_id, wanted.started_at);
    record_told(unit, p.cipher, "visit", std::move(wanted));
}

// What the customer said at the window nobody wrote down with the turn: the keeper's report asks for it.
void hear_turn(Unit& unit, Program& p, const Event& event) {
    if (word_of(event, "state") != counter::to_text(counter::State::done)) return;
    const auto id = parse_id(word_of(event, "turn_id"));
    const auto found = id ? counter::served(unit, counter::TurnId{*id}) : std::nullopt;
    if (!found) return;
    contact::NewRecord wanted;
    wanted.direction = contact::Direction::in;
    wanted.started_at = found->began_at;
    wanted.ended_at = found->ended_at;
    wanted.customer_id = found->customer_id;
    wanted.organization_id = found->organization_id;
    name_person(unit, wanted, found->user_id);
    name_ticket(unit, wanted, found->ticket_id);
    wanted.content = fmt::format("{} {}", found->name_zh, found->name_en);
    if (found->appointment_id)
        if (const auto booking = appointment::visit(unit, p.booking_hands(), found->appointment_id);
            booking && !booking->words.empty())
            wanted.content = booking->words;
    wanted.result = "answered";
    wanted.source_kind = "counter_turn";
    wanted.source_id = found->turn_id.number;
    contact::expect(unit, {wanted.source_kind, wanted.source_id}, wanted.organization_id, wanted.started_at);
    record_told(unit, p.cipher, "counter", std::move(wanted));
}

struct Way {  // a message's, and the channel of requests that is answered by it
    std::string_view message, request;
};
constexpr std::array ways{Way{"sms", "sms"}, Way{"mail", "email"}, Way{"push", "app"},
                          Way{"messaging", "wechat"}, Way{"portal", "portal"}};

std::string source_of(std::string_view channel) { return fmt::format("message_{}", channel); }

// Recorded as it leaves the house. Where a report says afterwards that it did not arrive, an amendment does
// too.
void hear_message(Unit& unit, Program& p, const Event& event) {
    const auto state = message::state_from_text(word_of(event, "state"));
    const auto channel = word_of(event, "channel");
    const bool is_out = state == message::State::sent || state == message::State::delivered;
    const auto way = std::ranges::find(ways, channel, &Way::message);
    if ((!is_out && state != message::State::waiting) || way == ways.end()) return;
    const auto known = contact::record_of(unit, p.cipher, source_of(channel), event.subject_id);
    if (is_out == known.has_value()) return;
    if (known) {
        contact::NewRecord wanted{*known};
        wanted.amends_id = known->contact_id;
        wanted.source_kind = source_of(channel) + "_lost";
        wanted.result = "not_reached";
        return record_told(unit, p.cipher, way->request, std::move(wanted));
    }
    const auto context = p.message_context();
    const auto found = message::gone(unit, context, message::MessageId{event.subject_id});
    if (!found) return;
    contact::NewRecord wanted;
    wanted.direction = contact::Direction::out;
    wanted.customer_id = found->customer_id;
    wanted.organization_id = found->organization_id;
    name_ticket(unit, wanted, found->ticket_id);
    wanted.address = channel == "portal" ? std::string{} : found->address;
    wanted.content = found->title.empty() ? found->text : found->title + "\n" + found->text;
    wanted.result = "informed";
    wanted.source_kind = source_of(channel);
    wanted.source_id = event.subject_id;
    record_told(unit, p.cipher, way->request, std::move(wanted));
}

}  // namespace

contact::Context contact_context(const Program& program) {
    return {.cipher = &program.cipher,
            .shelf = std::make_shared<const file::Shelf>(program.shelf()),
            .zone = program.settings.text("time_zone"),
            .visible_ticket = [](Unit& unit, std::int64_t id) -> Result<contact::TicketWords> {
                TRY(const auto found, ticket::find_visible(unit, ticket::TicketId{id}));
                return words_of(found);
            }};
}

void hear_contacts(Unit& unit, Program& p, const Event& event) {
    if (event.topic == appointment::tells_changed) return hear_visit(unit, p, event);
    if (event.topic == counter::tells_changed) return hear_turn(unit, p, event);
    if (event.topic == message::tells_changed) return hear_message(unit, p, event);
    if (event.topic == ticket::tells_replied || event.topic == ticket::tells_moved)
        hear_ticket(unit, p.cipher, event);
}

}  // namespace bihuan

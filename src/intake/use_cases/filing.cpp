#include "intake/use_cases/filing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "contact/calls.hpp"
#include "contact/rule_calls.hpp"
#include "customer/calls.hpp"
#include "message/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::intake {
namespace {

struct Filing {
    bool is_on = false;
};
constexpr std::size_t ticket_words_max = 10'000;  // as long as a description or a reply may be

Actor customer_actor(Unit& unit, CustomerId customer) {
    Actor actor;
    actor.customer_id = customer.number;
    actor.roles = {"customer"};
    actor.permissions.set(static_cast<std::size_t>(Permission::portal));
    const auto words = customer::customer_words(unit, std::array{customer});
    if (const auto found = words.find(customer); found != words.end()) actor.name = found->second.masked_name;
    return actor;
}

}  // namespace

bool is_filing(Unit& unit) { return unit.kept<Filing>().is_on; }

void go(Arrival& arrival, Action action, std::string_view why) {
    const auto next = next_state(intake_flow, arrival.state, action);
    must(next.has_value());
    arrival.state = *next;
    arrival.reason = why;
}

void tell_of(Unit& unit, const Arrival& a) {
    unit.tell({.topic = std::string{tells_changed},
               .subject_id = a.arrival_id.number,
               .organization_id = a.organization_id.number,
               .payload = fmt::format(R"({{"state":"{}"}})", to_text(a.state))});
}

std::vector<CustomerId> customers_of(Unit& unit, const Context& context, std::string_view sender) {
    if (sender.empty()) return {};
    const auto number = number_of(sender);
    if (sender.contains('@') || !number.empty())
        return customer::customers_by_contact(unit, *context.cipher, number.empty() ? sender : number, 2);
    const auto found = customer::customer_by_code(unit, sender);
    return found ? std::vector{*found} : std::vector<CustomerId>{};
}

bool is_of(Unit& unit, CustomerId owner, std::span<const CustomerId> customers) {
    return std::ranges::any_of(customers, [&](CustomerId one) {
        const auto records = customer::merged_ids(unit, one);
        return std::ranges::find(records, owner) != records.end();
    });
}

AsCustomer::AsCustomer(Unit& unit, CustomerId customer) : unit_{unit}, before_{unit.actor()} {
    unit_.act_as(customer_actor(unit, customer));
    unit_.kept<Filing>().is_on = true;
}
AsCustomer::~AsCustomer() { unit_.act_as(before_); }

std::string words_for_ticket(const Arrival& a, std::span<const std::string> file_names) {
    auto out = a.text.empty() ? a.history : a.text;
    std::string below;
    if (!file_names.empty()) below = fmt::format("\n\n[附件 Attachments: {}]", fmt::join(file_names, ", "));
    if (a.is_cut) below += "\n[内容过长，已截断 Cut: longer than is taken in]";
    const auto room = ticket_words_max - std::min(ticket_words_max, code_point_count(below));
    return trim(truncate_code_points(out, room) + below);
}

Done file_with(Unit& unit, const Context& context, Arrival& a, const ticket::Ticket& t,
               std::span<const file::FileFacts> files) {
    go(a, Action::file, {});
    a.ticket_id = t.ticket_id;
    a.organization_id = t.organization_id;
    const auto rules = standard::contact_rules(unit, unit.now);
    const auto* type = contact::type_of_channel(*rules, a.channel);
    if (type == nullptr) return {};
    contact::NewRecord record;
    record.type = type->code;
    record.direction = contact::Direction::in;
    record.started_at = unit.now;
    record.ended_at = unit.now;
    record.customer_id = a.customer_id;
    record.address = truncate_code_points(a.sender, 200);
    record.content =
        truncate_code_points(a.text.empty() ? a.history : a.text, static_cast<std::size_t>(rules->text_max));
    const bool has_result =
        std::ranges::find(rules->results, "follow_up", &standard::Term::code) != rules->results.end();
    if (has_result) record.result = "follow_up";
    record.ticket_id = t.ticket_id.number;
    record.ticket_code = t.code;
    record.organization_id = t.organization_id;
    record.source_kind = "arrival";
    record.source_id = a.arrival_id.number;
    for (const auto& one : files) record.files.push_back({one.name, one.sha256, one.size});
    TRY_DONE(contact::record(unit, *context.cipher, record));
    return {};
}

void forget_whole(Unit& unit, const file::Shelf& shelf, ArrivalId id) {
    forget(unit, id);
    file::remove_all(unit, shelf, {std::string{file_owner}, id.number});
}

void acknowledge(Unit& unit, const Context& context, const Arrival& a, const ticket::Ticket& t) {
    message::send(unit, *context.messages,
                  {.purpose = "request_received",
                   .customer_id = t.customer_id,
                   .subject_kind = "ticket",
                   .subject_id = t.ticket_id.number,
                   .organization_id = t.organization_id,
                   .values = {{"ticket.code", {t.code, {}}}, {"now", {{}, unit.now}}},
                   .key = fmt::format("arrival:{}", a.arrival_id.number)});
}

}  // namespace bihuan::intake

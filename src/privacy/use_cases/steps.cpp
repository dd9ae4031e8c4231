#include "privacy/use_cases/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/domain/request_rules.hpp"
#include "privacy/store/request_store.hpp"
#include "ticket/calls.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::int64_t open_counted_max = 100;  // "100" then means "100 or more"

std::string name_of(const std::unordered_map<UserId, std::string>& names, UserId id) {
    const auto found = names.find(id);
    return found == names.end() ? std::string{} : found->second;
}

}  // namespace

Result<std::vector<CustomerId>> records_of(Unit& unit, CustomerId id) {
    const std::array ids{id};
    const auto words = customer::customer_words(unit, ids);
    const auto found = words.find(id);
    if (found == words.end()) return refuse(customer_unknown);
    return customer::merged_ids(unit, found->second.customer_id);
}

Result<PrivacyRequest> find_request(Unit& unit, const Context& context, RequestId id) {
    auto found = RequestStore{unit, *context.cipher}.find(id);
    if (!found) return refuse(request_unknown);
    if (unit.actor().is_customer()) {
        TRY(const auto own, records_of(unit, CustomerId{unit.actor().customer_id}));
        if (std::ranges::find(own, found->customer_id) == own.end()) return refuse(request_unknown);
    }
    return *std::move(found);
}

std::vector<RequestView> views_of(Unit& unit, std::vector<PrivacyRequest> requests) {
    std::vector<std::int64_t> ids;
    std::vector<CustomerId> customers;
    std::vector<UserId> people;
    for (const auto& r : requests) {
        ids.push_back(r.request_id.number);
        customers.push_back(r.customer_id);
        for (const auto id : {r.handler_id, r.proposed_by_id, r.decided_by_id})
            if (id) people.push_back(id);
    }
    if (requests.empty()) return {};
    const auto words = customer::customer_words(unit, customers);
    const auto names =
        people.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, people);
    const auto clocks = sla::summaries(unit, clock_subject, ids);
    std::vector<RequestView> out;
    for (auto& r : requests) {
        RequestView view;
        if (const auto found = words.find(r.customer_id); found != words.end()) {
            view.customer_code = found->second.code;
            view.customer_name = found->second.masked_name;
        }
        view.handler_name = name_of(names, r.handler_id);
        view.proposed_by_name = name_of(names, r.proposed_by_id);
        view.decided_by_name = name_of(names, r.decided_by_id);
        if (const auto found = clocks.find(r.request_id.number); found != clocks.end())
            view.clock = found->second;
        view.allowed_actions = allowed_actions(unit.actor(), r);
        view.request = std::move(r);
        out.push_back(std::move(view));
    }
    return out;
}

std::vector<UserId> officers(Unit& unit) {
    const auto root = identity::root_organization(unit);
    return root ? identity::people_in_charge(unit, root->organization_id, identity::Role::manager, 0)
                : std::vector<UserId>{};
}

std::vector<Block> blocks_of(Unit& unit, std::span<const CustomerId> records) {
    HoldStore holds{unit};
    CustomerFacts facts;
    facts.open_tickets = std::ssize(ticket::tickets_of_customers(unit, records, true, {}, open_counted_max));
    facts.last_closed_at = ticket::last_closed_at(unit, records);
    return blocks_of(facts, holds.of_customers(records), holds.settings(), unit.now);
}

RequestDetail detail_of(Unit& unit, const Context& context, const PrivacyRequest& request) {
    RequestDetail out;
    out.view = std::move(views_of(unit, {request}).front());
    out.entries = RequestStore{unit, *context.cipher}.entries(request.request_id);
    const auto records = records_of(unit, request.customer_id);
    // What stands in the way is the operator's business until a refusal names it.
    if (!records || unit.actor().is_customer()) return out;
    if (request.kind == Kind::deletion) out.blocks = blocks_of(unit, *records);
    out.holds = HoldStore{unit}.of_customers(*records);
    return out;
}

sla::Subject subject_of(RequestId id) { return {std::string{clock_subject}, id.number}; }

sla::Place place_of(Unit& unit, const PrivacyRequest& request) {
    const auto root = identity::root_organization(unit);
    return {root ? root->organization_id.number : 0, request.handler_id.number};
}

void write_entry(Unit& unit, const Context& context, RequestId id, std::string_view action,
                 std::string text) {
    RequestStore{unit, *context.cipher}.add({.entry_id = unit.new_id<RequestEntryId>(),
                                             .request_id = id,
                                             .at = unit.now,
                                             .action = std::string{action},
                                             .by_name = unit.actor().is_customer() ? "" : unit.actor().name,
                                             .text = std::move(text)});
}

void audit_request(Unit& unit, std::string_view action, const PrivacyRequest& r) {
    identity::audit(unit, {.action = fmt::format("privacy.request_{}", action),
                           .subject_kind = "privacy_request",
                           .subject_id = r.request_id.number,
                           .subject_label = std::string{to_text(r.kind)},
                           .before = {},
                           .after = fmt::format(R"({{"customer_id":"{}","kind":"{}","state":"{}"}})",
                                                r.customer_id.number, to_text(r.kind), to_text(r.state))});
}

void tell_request(Unit& unit, std::string_view topic, const PrivacyRequest& r) {
    unit.tell({.topic = std::string{topic},
               .subject_id = r.request_id.number,
               .organization_id = place_of(unit, r).organization_id,
               .customer_id = r.customer_id.number,
               .payload = fmt::format(R"({{"kind":"{}","state":"{}"}})", to_text(r.kind), to_text(r.state))});
}

}  // namespace bihuan::privacy

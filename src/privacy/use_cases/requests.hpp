// What can be done with requests of people about their own data: one function each.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/crypto.hpp"
#include "customer/types.hpp"
#include "privacy/domain/request.hpp"
#include "privacy/use_cases/use_cases.hpp"
#include "sla/types.hpp"
#include "store/store.hpp"
#include "ticket/types.hpp"

namespace bihuan::privacy {

struct RequestView {
    PrivacyRequest request;
    std::string customer_code, customer_name;  // masked
    std::string handler_name, proposed_by_name, decided_by_name;
    std::optional<sla::Summary> clock;
    std::vector<Action> allowed_actions;
};
struct RequestDetail {
    RequestView view;
    std::vector<RequestEntry> entries;
    std::vector<Block> blocks;  // of a deletion
    std::vector<Hold> holds;
};
struct RequestPage {
    std::vector<RequestView> items;
    RequestId next;
};
struct NewRequest {
    CustomerId customer_id;
    Kind kind = Kind::access;
    std::string details, channel;
};
// Customers ask for themselves, agents for who rings them.
Result<RequestDetail> open_request(Unit& unit, const Context& context, const NewRequest& wanted);
Result<RequestDetail> get_request(Unit& unit, const Context& context, RequestId id);
Result<RequestDetail> act_on_request(Unit& unit, const Context& context, RequestId id, std::int64_t version,
                                     Action action, const StepFacts& facts);
struct RequestFilter {
    std::optional<bool> is_open;
    std::optional<Kind> kind;
    CustomerId customer_id;  // none: of all; customers see their own
};
Result<RequestPage> list_requests(Unit& unit, const Context& context, const RequestFilter& filter,
                                  RequestId after, std::int64_t limit);

// Everything held about a person, from every module that holds some.
struct PersonalFile {
    Instant made_at{};
    customer::PersonalRecord record;
    std::vector<ConsentLine> consents;
    std::vector<PrivacyRequest> requests;
    std::vector<ticket::PersonalTicket> tickets;
    std::vector<std::pair<std::string_view, std::vector<PersonalThing>>> others;  // by part
    bool is_complete = true;                                                      // false: more than fits
};
inline constexpr std::int64_t export_tickets_max = 1000, export_things_max = 2000;
// By the person alone, while the time lasts; each time is logged.
Result<PersonalFile> download_export(Unit& unit, const Context& context, RequestId id);

struct NewHold {
    CustomerId customer_id;
    std::string reason;
    Instant until{};
};
Result<std::vector<Hold>> list_holds(Unit& unit, CustomerId customer);
Result<std::vector<Hold>> add_hold(Unit& unit, const NewHold& wanted);
Result<std::vector<Hold>> end_hold(Unit& unit, HoldId id);
Settings get_settings(Unit& unit);
Result<Settings> save_settings(Unit& unit, const Settings& wanted);

}  // namespace bihuan::privacy

// What every use case of requests does the same way.
#pragma once

#include <span>

#include "privacy/use_cases/requests.hpp"
#include "sla/calls.hpp"

namespace bihuan::privacy {

// The surviving record of this id first, then all that were merged into it.
Result<std::vector<CustomerId>> records_of(Unit& unit, CustomerId id);

// Customers find their own alone; for everybody else it is there or not.
Result<PrivacyRequest> find_request(Unit& unit, const Context& context, RequestId id);
std::vector<RequestView> views_of(Unit& unit, std::vector<PrivacyRequest> requests);
RequestDetail detail_of(Unit& unit, const Context& context, const PrivacyRequest& request);
// Those who lead at the root.
std::vector<UserId> officers(Unit& unit);
std::vector<Block> blocks_of(Unit& unit, std::span<const CustomerId> records);

sla::Subject subject_of(RequestId id);
sla::Place place_of(Unit& unit, const PrivacyRequest& request);
void write_entry(Unit& unit, const Context& context, RequestId id, std::string_view action, std::string text);
void audit_request(Unit& unit, std::string_view action, const PrivacyRequest& request);
void tell_request(Unit& unit, std::string_view topic, const PrivacyRequest& request);

}  // namespace bihuan::privacy

// What can be done with customers: one function each.
#pragma once

#include "base/crypto.hpp"
#include "customer/calls.hpp"
#include "customer/domain/customer_rules.hpp"

namespace bihuan::customer {

struct ContactInput {
    ContactPointId contact_point_id;  // keeps an existing one whose value is not sent
    std::string kind;
    std::optional<std::string> value;
    std::string label;
    bool is_primary = false;
};
struct ServiceInput {
    HeldServiceId held_service_id;
    std::string kind;
    std::optional<std::string> number;
    std::string plan, status = "active";
};
struct AddressInput {
    std::optional<std::string> province, city, district, detail;
};
// The fields of the form; absent ones stay as they are.
struct CustomerInput {
    std::optional<std::string> name, customer_type, segment, preferred_channel, preferred_language,
        identity_number, notes;
    std::optional<std::vector<ContactInput>> contact_points;
    std::optional<std::vector<ServiceInput>> services;
    std::optional<AddressInput> address;
    std::optional<std::int64_t> organization_id;
};

struct BriefList {
    std::vector<CustomerBrief> items;
    CustomerId next;
};
BriefList search_customers(Unit& unit, const FieldCipher& cipher, const std::string& query,
                           const std::string& segment, CustomerId after, std::int64_t limit);
Result<Customer> get_customer(Unit& unit, const FieldCipher& cipher, CustomerId id);
Result<Customer> create_customer(Unit& unit, const FieldCipher& cipher, const CustomerInput& input,
                                 bool accepts_duplicate);
Result<Customer> update_customer(Unit& unit, const FieldCipher& cipher, CustomerId id, std::int64_t version,
                                 const CustomerInput& input);
struct DuplicateQuery {
    std::string name, identity_number;
    std::vector<std::string> contact_values;
    CustomerId except_id;
};
std::vector<DuplicateCandidate> find_duplicates(Unit& unit, const FieldCipher& cipher,
                                                const DuplicateQuery& query);
Result<Customer> merge_customers(Unit& unit, const FieldCipher& cipher, CustomerId into, CustomerId from,
                                 std::int64_t version, const std::string& reason);
// One value in clear. Logged in the record's history and the audit log with the reason, without the value.
Result<std::string> reveal_customer_value(Unit& unit, const FieldCipher& cipher, CustomerId id,
                                          const std::string& field, std::int64_t item_id,
                                          const std::string& reason);
struct EventList {
    std::vector<CustomerEvent> items;
    CustomerEventId next;
};
Result<EventList> list_customer_events(Unit& unit, const FieldCipher& cipher, CustomerId id,
                                       CustomerEventId after, std::int64_t limit);

}  // namespace bihuan::customer

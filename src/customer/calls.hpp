// Face of `customer` for deeds.
#pragma once

#include <span>
#include <unordered_map>

#include "base/crypto.hpp"
#include "customer/types.hpp"
#include "keys/types.hpp"
#include "store/store.hpp"

namespace bihuan::customer {

// By the id asked for, merged records answered by their survivor's words. One or two statements, no
// decryption.
std::unordered_map<CustomerId, CustomerWords> customer_words(Unit& unit, std::span<const CustomerId> ids);
// Of merged records their survivor's: to find the name in a text and mask it there, or to call customers by
// it themselves; never for anybody else's eyes.
std::unordered_map<CustomerId, std::string> names_in_clear(Unit& unit, const FieldCipher& cipher,
                                                           std::span<const CustomerId> ids);
// The record and all that were merged into it: a customer's tickets are those of any of them.
std::vector<CustomerId> merged_ids(Unit& unit, CustomerId id);
std::optional<HeldServiceWords> held_service(Unit& unit, HeldServiceId id);
std::vector<HeldServiceWords> held_services(Unit& unit, CustomerId id);
// Imports: the id of a customer with this contact value, if exactly one exists.
std::optional<CustomerId> customer_by_contact(Unit& unit, const FieldCipher& cipher, std::string_view value);
// All of them, up to the limit.
std::vector<CustomerId> customers_by_contact(Unit& unit, const FieldCipher& cipher, std::string_view value,
                                             std::int64_t limit);
Result<CustomerId> add_customer(Unit& unit, const FieldCipher& cipher, const NewCustomerRecord& record);

// Customers by id behind `after`, merged records left out, of a segment and a city where asked for.
std::vector<CustomerId> ids_of(Unit& unit, std::string_view segment, std::string_view city, CustomerId after,
                               std::int64_t limit);
std::optional<CustomerId> customer_by_code(Unit& unit, std::string_view code);

// For the move to another key: every value, and the tokens customers are found by.
keys::Holder sealed_holder();

// Logged in the record's history and the audit log, as each look in clear is.
Result<PersonalRecord> personal_record(Unit& unit, const FieldCipher& cipher, CustomerId id,
                                       const std::string& reason);
// When the record was last changed; none: no such record.
std::optional<Instant> changed_at(Unit& unit, CustomerId id);
// The record and all merged into it lose every personal value and what finds them; ids and codes stay.
Done anonymise_customer(Unit& unit, const FieldCipher& cipher, CustomerId id);

}  // namespace bihuan::customer

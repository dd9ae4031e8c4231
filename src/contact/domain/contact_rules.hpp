// What a record must hold, and what is shown of it to who has not asked for more. Pure.
#pragma once

#include "base/result.hpp"
#include "contact/rule_calls.hpp"
#include "contact/types.hpp"
#include "standard/contact_types.hpp"

namespace bihuan::contact {

inline constexpr std::size_t files_max = 20, address_max = 200, name_max = 200;

const standard::ContactType* type_named(const standard::ContactRules& rules, std::string_view code);
// Of what the type asks for, in its order.
std::vector<std::string> missing_fields(const standard::ContactType& type, const NewRecord& record);
Done check_record(const standard::ContactRules& rules, const NewRecord& record, Instant now);

// One line a file: digest, size, name. What the canonical form holds of them.
std::string files_text(const std::vector<ContactFile>& files);
std::vector<ContactFile> files_from_text(std::string_view text);

// What a screen shows of a record: numbers and addresses, and the name of its own customer.
void mask(ContactRecord& record, std::string_view name);

}  // namespace bihuan::contact

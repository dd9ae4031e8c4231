// Part of standard's face (see calls.hpp): what a record of a contact must hold, how it may end, how often
// records are sealed (4.3.1 to 4.3.3).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "standard/work_types.hpp"

namespace bihuan::standard {

// What a type of contact may ask for beyond what every record has: time, person, direction.
inline constexpr std::array contact_fields{std::string_view{"customer"}, std::string_view{"address"},
                                           std::string_view{"ended_at"}, std::string_view{"content"},
                                           std::string_view{"answer"},   std::string_view{"result"}};
struct ContactType : Term {
    std::vector<std::string> needs;     // of contact_fields
    std::vector<std::string> channels;  // of requests that are contacts of this type
};
struct ContactRules {
    std::vector<ContactType> types;  // none: no contacts are recorded
    std::vector<Term> results;
    Duration seal_every{};          // between two seals
    std::int64_t seal_records = 0;  // in one seal at most
    std::int64_t text_max = 0;      // characters of a content or an answer
    Duration ahead{};               // a contact may begin so far after now, by a clock that is wrong
};

}  // namespace bihuan::standard

// Face of `contact` for values: what was said to or by a customer, by which way, and what came of it (4.3.1,
// 4.3.2).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "customer/types.hpp"
#include "file/types.hpp"
#include "identity/types.hpp"

namespace bihuan::contact {

struct ContactId : Id<ContactId> {
    using Id::Id;
};
using customer::CustomerId;
using identity::OrganizationId;
using identity::UserId;

enum class Direction : std::uint8_t { in, out };  // from the customer, to the customer
inline constexpr std::array direction_names{std::string_view{"in"}, std::string_view{"out"}};
constexpr std::string_view to_text(Direction direction) {
    return direction_names[static_cast<std::size_t>(direction)];
}

// An attachment or a recording; the file itself is kept elsewhere and cannot be another one unnoticed.
struct ContactFile {
    std::string name, sha256;  // 64 small hex digits
    std::int64_t size = 0;
    bool operator==(const ContactFile&) const = default;
};

// What there is to record. Who and whose: the unit's actor and their unit, unless said.
struct NewRecord {
    std::string type;  // code of the standard's [[contact_type]]
    Direction direction = Direction::in;
    Instant started_at{};
    std::optional<Instant> ended_at;
    CustomerId customer_id;               // none: an unknown caller
    std::string address;                  // number, mail address ... the contact went by
    std::string content, answer, result;  // what was said, what the customer said to it, code of the result
    std::int64_t ticket_id = 0;           // whoever records vouches for it
    std::string ticket_code;
    OrganizationId organization_id;
    UserId by_id;
    std::string by_name;
    // What it is a record of, e.g. {"call", 7}: recorded once, however often it is told. Empty: by hand.
    std::string source_kind;
    std::int64_t source_id = 0;
    ContactId amends_id;  // the record this one corrects or completes; that one stays as it is
    std::vector<ContactFile> files;
};

struct ContactRecord : NewRecord {
    ContactId contact_id;
    std::int64_t sequence = 0;  // within the customer's chain, from 1
    Instant recorded_at{};
    std::string missing;  // fields the standard asks for that were not given, by comma
    std::string commitment, previous_hash, hash;
    std::int64_t seal_number = 0;  // 0: not sealed yet
    std::int64_t archive_id = 0;   // its words lie in that archive (4.3.4); 0: with the record
    bool is_erased = false;        // its words' time has come (4.3.4)
};

}  // namespace bihuan::contact

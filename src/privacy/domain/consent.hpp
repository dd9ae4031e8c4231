// Purposes, their texts and the answers to them, as plain values.
#pragma once

#include <cstdint>

#include "privacy/types.hpp"

namespace bihuan::privacy {

// What people read before they answer; a new one never overwrites an old one.
struct PurposeText {
    std::int64_t number = 1;
    std::string name_zh, name_en, text_zh, text_en;
    Instant at{};
    std::string by;
};
struct Purpose {
    PurposeId purpose_id;
    std::string code;
    bool is_required = false;          // for the service itself
    std::int64_t validity_days = 0;    // of a consent; 0: until withdrawn
    std::int64_t text_number_min = 1;  // consents to older texts no longer hold
    bool is_active = true;
    PurposeText text;  // the latest
    std::int64_t version = 1;
};

struct Consent {  // one answer; never changed, never removed but with the whole record
    ConsentId consent_id;
    CustomerId customer_id;
    PurposeId purpose_id;
    bool is_given = false;
    std::int64_t text_number = 0;
    std::string channel;   // code of the standard
    std::string evidence;  // where it can be proved: a recording, a form
    UserId by_id;
    std::string by_name;  // of staff; a customer's own answer has none
    bool is_by_customer = false;
    Instant at{};
    std::optional<Instant> valid_until;
};

struct Answer {
    PurposeId purpose_id;
    bool is_given = false;
    std::int64_t text_number = 0;
    std::string channel, evidence;
};

}  // namespace bihuan::privacy

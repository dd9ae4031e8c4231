// What can be done with purposes and consents: one function each.
#pragma once

#include <string>
#include <vector>

#include "privacy/calls.hpp"
#include "privacy/domain/consent.hpp"
#include "store/store.hpp"

namespace bihuan::privacy {

// The fields of the form; the words make a new text where they differ from the latest.
struct PurposeInput {
    PurposeText words;
    bool is_required = false, is_active = true;
    std::int64_t validity_days = 0;
    bool asks_again = false;  // consents to the texts so far no longer hold
};
std::vector<Purpose> list_purposes(Unit& unit);
Result<Purpose> create_purpose(Unit& unit, const std::string& code, const PurposeInput& input);
Result<Purpose> update_purpose(Unit& unit, PurposeId id, std::int64_t version, const PurposeInput& input);
struct TextPage {
    std::vector<PurposeText> items;
    std::int64_t next = 0;
};
Result<TextPage> list_purpose_texts(Unit& unit, PurposeId id, std::int64_t after, std::int64_t limit);

struct PurposeStanding {
    Purpose purpose;
    Standing standing = Standing::never;
    std::optional<Consent> latest;
};
// A customer sees and answers for themselves, staff for the customer they name.
Result<std::vector<PurposeStanding>> get_consents(Unit& unit, CustomerId customer);
Result<std::vector<PurposeStanding>> answer_purpose(Unit& unit, CustomerId customer, const Answer& answer);
struct ConsentLine {
    Consent consent;
    std::string name_zh, name_en;  // of its purpose
};
struct ConsentPage {
    std::vector<ConsentLine> items;
    ConsentId next;
};
Result<ConsentPage> list_consents(Unit& unit, CustomerId customer, ConsentId after, std::int64_t limit);

}  // namespace bihuan::privacy

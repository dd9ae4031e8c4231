// What customers said to each purpose: shown, answered, and asked by other modules.
#include <fmt/format.h>

#include <algorithm>

#include "identity/calls.hpp"
#include "privacy/domain/consent_rules.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/store/consent_store.hpp"
#include "privacy/use_cases/steps.hpp"
#include "standard/calls.hpp"

namespace bihuan::privacy {
namespace {

std::vector<PurposeStanding> standings(Unit& unit, std::span<const CustomerId> records) {
    ConsentStore store{unit};
    const auto latest = store.latest_of_each(records);
    std::vector<PurposeStanding> out;
    for (auto& purpose : store.purposes()) {
        PurposeStanding one;
        const auto found = std::ranges::find(latest, purpose.purpose_id, &Consent::purpose_id);
        if (found != latest.end()) one.latest = *found;
        one.standing = standing_of(purpose, one.latest, unit.now);
        // What is not in use and was never answered concerns nobody.
        if (one.standing == Standing::unavailable && !one.latest) continue;
        one.purpose = std::move(purpose);
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

bool is_allowed(Unit& unit, CustomerId customer, std::string_view purpose) {
    ConsentStore store{unit};
    const auto found = store.find_code(purpose);
    if (!found) return false;
    const auto records = records_of(unit, customer);
    return records && is_allowing(standing_of(*found, store.latest(*records, found->purpose_id), unit.now));
}

Result<std::vector<PurposeStanding>> get_consents(Unit& unit, CustomerId customer) {
    TRY(const auto records, records_of(unit, customer));
    return standings(unit, records);
}

Result<std::vector<PurposeStanding>> answer_purpose(Unit& unit, CustomerId customer, const Answer& answer) {
    ConsentStore store{unit};
    TRY(const auto records, records_of(unit, customer));
    const auto purpose = store.find(answer.purpose_id);
    if (!purpose) return refuse_field("purpose_id", purpose_unknown);
    if (!standard::is_channel(unit, answer.channel)) return refuse_field("channel", channel_unknown);
    TRY(auto consent, take_answer(*purpose, store.latest(records, purpose->purpose_id), answer, unit.now));
    consent.consent_id = unit.new_id<ConsentId>();
    consent.customer_id = records.front();
    consent.by_id = UserId{unit.actor().user_id};
    consent.is_by_customer = unit.actor().is_customer();
    // A customer's own account bears their name, and names are kept sealed in `customer` alone.
    if (!consent.is_by_customer) consent.by_name = unit.actor().name;
    store.add(consent);
    identity::audit(unit, {.action = consent.is_given ? "privacy.consent_given" : "privacy.consent_withdrawn",
                           .subject_kind = "customer",
                           .subject_id = consent.customer_id.number,
                           .subject_label = purpose->code,
                           .before = {},
                           .after = fmt::format(R"({{"purpose":"{}","text_number":{},"channel":"{}"}})",
                                                purpose->code, consent.text_number, consent.channel)});
    unit.tell({.topic = "privacy.consent_changed",
               .subject_id = consent.customer_id.number,
               .customer_id = consent.customer_id.number,
               .payload = fmt::format(R"({{"purpose":"{}"}})", purpose->code)});
    return standings(unit, records);
}

Result<ConsentPage> list_consents(Unit& unit, CustomerId customer, ConsentId after, std::int64_t limit) {
    TRY(const auto records, records_of(unit, customer));
    ConsentStore store{unit};
    auto rows = store.history(records, after, limit + 1);
    ConsentPage out;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        out.next = rows.back().consent_id;
    }
    const auto purposes = store.purposes();
    for (auto& row : rows) {
        ConsentLine line;
        const auto found = std::ranges::find(purposes, row.purpose_id, &Purpose::purpose_id);
        if (found != purposes.end()) {
            line.name_zh = found->text.name_zh;
            line.name_en = found->text.name_en;
        }
        line.consent = std::move(row);
        out.items.push_back(std::move(line));
    }
    return out;
}

}  // namespace bihuan::privacy

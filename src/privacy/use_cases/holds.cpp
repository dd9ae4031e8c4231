// What must not be deleted for now, and the operator's numbers.
#include <fmt/format.h>

#include <chrono>

#include "identity/calls.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/store/request_store.hpp"
#include "privacy/use_cases/steps.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::chrono::days hold_max{3660};

void audit_hold(Unit& unit, std::string_view action, const Hold& hold) {
    identity::audit(unit, {.action = fmt::format("privacy.hold_{}", action),
                           .subject_kind = "customer",
                           .subject_id = hold.customer_id.number,
                           .subject_label = hold.hold_id.text(),
                           .before = {},
                           .after = fmt::format(R"({{"until":"{}"}})", to_iso(hold.until))});
    unit.tell({.topic = "privacy.hold_changed", .subject_id = hold.customer_id.number, .payload = {}});
}

}  // namespace

Result<std::vector<Hold>> list_holds(Unit& unit, CustomerId customer) {
    TRY(const auto records, records_of(unit, customer));
    return HoldStore{unit}.of_customers(records);
}

Result<std::vector<Hold>> add_hold(Unit& unit, const NewHold& wanted) {
    TRY(const auto records, records_of(unit, wanted.customer_id));
    if (wanted.until <= unit.now || wanted.until > unit.now + hold_max)
        return refuse_field("until", hold_until);
    HoldStore store{unit};
    if (std::ssize(store.of_customers(records)) >= HoldStore::holds_max) return refuse(too_many_holds);
    Hold hold;
    hold.hold_id = unit.new_id<HoldId>();
    hold.customer_id = records.front();
    hold.reason = wanted.reason;
    hold.by_id = UserId{unit.actor().user_id};
    hold.by_name = unit.actor().name;
    hold.at = unit.now;
    hold.until = wanted.until;
    store.add(hold);
    audit_hold(unit, "added", hold);
    return store.of_customers(records);
}

Result<std::vector<Hold>> end_hold(Unit& unit, HoldId id) {
    HoldStore store{unit};
    const auto hold = store.find(id);
    if (!hold) return refuse(hold_unknown);
    if (hold->ended_at || hold->until <= unit.now) return refuse(hold_ended);
    store.end(id, unit.now, unit.actor().name);
    audit_hold(unit, "ended", *hold);
    return list_holds(unit, hold->customer_id);
}

Settings get_settings(Unit& unit) { return HoldStore{unit}.settings(); }

Result<Settings> save_settings(Unit& unit, const Settings& wanted) {
    HoldStore store{unit};
    if (!store.save(wanted, wanted.version)) return refuse(version_conflict);
    identity::audit(unit,
                    {.action = "privacy.settings_changed",
                     .subject_kind = "privacy_setting",
                     .subject_id = 1,
                     .subject_label = {},
                     .before = {},
                     .after = fmt::format(R"({{"request_days":{},"export_days":{},"retention_days":{}}})",
                                          wanted.request_days, wanted.export_days, wanted.retention_days)});
    return store.settings();
}

}  // namespace bihuan::privacy

// 2.2.4: handing a record out to the person it is about, and taking everything personal out of it.
#include <algorithm>

#include "customer/store/customer_store.hpp"
#include "customer/use_cases/use_cases.hpp"
#include "identity/calls.hpp"

namespace bihuan::customer {
namespace {

constexpr std::int64_t events_max = 200;
constexpr std::string_view no_name = "***";  // shown where a name was

void note(Unit& unit, CustomerStore& store, const Customer& c, const std::string& kind,
          const std::string& reason) {
    store.add_event(c.customer_id, {.customer_event_id = {},
                                    .at = unit.now,
                                    .kind = kind,
                                    .actor_name = unit.actor().is_customer() ? "" : unit.actor().name,
                                    .summary = reason,
                                    .fields = {}});
    identity::audit(unit, {.action = "customer." + kind,
                           .subject_kind = "customer",
                           .subject_id = c.customer_id.number,
                           .subject_label = c.code,
                           .before = {},
                           .after = {}});
    unit.tell({.topic = "customer.changed", .subject_id = c.customer_id.number, .payload = {}});
}

}  // namespace

Result<PersonalRecord> personal_record(Unit& unit, const FieldCipher& cipher, CustomerId id,
                                       const std::string& reason) {
    CustomerStore store{unit, cipher};
    const auto c = store.find(id);
    if (!c) return refuse(customer_unknown);
    PersonalRecord out;
    out.customer_id = id;
    out.code = c->code;
    out.updated_at = c->updated_at;
    out.notes = c->notes;
    auto& v = out.values;
    v.name = c->name;
    v.customer_type = c->customer_type;
    v.segment = c->segment;
    v.preferred_language = c->preferred_language;
    v.preferred_channel = c->preferred_channel;
    v.identity_number = c->identity_number;
    v.province = c->province;
    v.city = c->city;
    v.district = c->district;
    v.address_detail = c->address_detail;
    v.organization_id = c->organization_id;
    v.since = c->created_at;
    for (const auto& p : c->contact_points) v.contact_points.push_back({p.kind, p.value});
    for (const auto& s : c->services) v.services.push_back({s.kind, s.number, s.plan});
    const auto ids = merged_ids(unit, id);
    for (auto& e : store.events(ids, {}, events_max))
        out.events.push_back({e.at, e.kind, std::move(e.summary)});
    note(unit, store, *c, "exported", reason);
    return out;
}

std::optional<Instant> changed_at(Unit& unit, CustomerId id) { return find_changed_at(unit, id); }

Done anonymise_customer(Unit& unit, const FieldCipher& cipher, CustomerId id) {
    CustomerStore store{unit, cipher};
    const auto ids = merged_ids(unit, id);
    for (const auto one : ids) {
        const auto c = store.find(one);
        if (!c) return refuse(customer_unknown);
        Customer blank;
        blank.customer_id = c->customer_id;
        blank.code = c->code;
        blank.name_masked = no_name;
        blank.customer_type = c->customer_type;
        blank.segment = c->segment;
        blank.organization_id = c->organization_id;
        blank.updated_at = unit.now;
        blank.updated_by = unit.actor().name;
        blank.version = c->version;
        store.forget(blank);
        note(unit, store, blank, "anonymised", "");
    }
    std::vector<std::int64_t> numbers;
    for (const auto one : ids) numbers.push_back(one.number);
    identity::end_customer_accounts(unit, numbers);
    return {};
}

}  // namespace bihuan::customer

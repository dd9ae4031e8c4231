// A record is added to its customer's chain, and nothing about it changes afterwards.
#include <fmt/format.h>

#include <algorithm>

#include "contact/calls.hpp"
#include "contact/domain/contact_errors.hpp"
#include "contact/domain/contact_rules.hpp"
#include "contact/store/contact_store.hpp"
#include "contact/use_cases/record.hpp"
#include "standard/calls.hpp"

namespace bihuan::contact {
namespace {

ContactRecord with_actor(const Unit& unit, const NewRecord& wanted) {
    ContactRecord r{wanted};
    const auto& actor = unit.actor();
    if (!r.by_id && r.by_name.empty()) {
        r.by_id = UserId{actor.user_id};
        // A customer's own account bears their name, and names are kept sealed in `customer` alone.
        if (!actor.is_customer()) r.by_name = actor.name;
    }
    if (!r.organization_id) r.organization_id = OrganizationId{actor.home_organization_id};
    return r;
}

Done check_amended(ContactStore& store, const ContactRecord& r) {
    if (!r.amends_id) return {};
    const auto before = store.find(r.amends_id);
    if (!before || before->customer_id != r.customer_id) return refuse(contact_unknown);
    if (store.amended_by(r.amends_id)) return refuse(amended_already);
    return {};
}

}  // namespace

Result<ContactRecord> record(Unit& unit, const FieldCipher& cipher, const NewRecord& wanted) {
    const auto rules = standard::contact_rules(unit, unit.now);
    TRY_DONE(check_record(*rules, wanted, unit.now));
    ContactStore store{unit, cipher};
    auto r = with_actor(unit, wanted);
    const auto head = store.held_head(r.customer_id);  // from here on nobody else records for this customer
    if (!r.source_kind.empty()) {
        if (auto known = store.find_source(r.source_kind, r.source_id)) return std::move(*known);
        add_waiting_files(unit, r);
    }
    TRY_DONE(check_amended(store, r));
    const Words words{random_bytes(salt_size), r.address, r.content, r.answer};
    const auto form = sealed_form(words);
    r.contact_id = unit.new_id<ContactId>();
    r.recorded_at = unit.now;
    r.sequence = head.count + 1;
    r.missing = fmt::format("{}", fmt::join(missing_fields(*type_named(*rules, r.type), r), ","));
    r.commitment = hex_of(sha256(form));
    r.previous_hash = head.hash;
    r.hash = hex_of(hash_of(record_mark, values_of(r)));
    store.add(r, form);
    hold_files(unit, r);
    unit.tell({.topic = "contact.recorded",
               .subject_id = r.contact_id.number,
               .organization_id = r.organization_id.number,
               .payload = fmt::format(R"({{"type":"{}","customer_id":"{}","ticket_id":"{}"}})", r.type,
                                      r.customer_id.number, r.ticket_id)});
    return r;
}

std::optional<ContactRecord> record_of(Unit& unit, const FieldCipher& cipher, std::string_view source_kind,
                                       std::int64_t source_id) {
    return ContactStore{unit, cipher}.find_source(source_kind, source_id);
}

keys::Holder sealed_holder() {
    return {.name = "contact",
            .count = count_under,
            .reseal = [](Unit& unit, const FieldCipher& master, std::int64_t after, std::int64_t limit) {
                return ContactStore{unit, master}.reseal(after, limit);
            }};
}

}  // namespace bihuan::contact

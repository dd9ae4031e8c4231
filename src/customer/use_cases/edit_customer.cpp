#include <fmt/format.h>

#include <algorithm>

#include "base/mask.hpp"
#include "base/text.hpp"
#include "customer/domain/masking.hpp"
#include "customer/store/customer_store.hpp"
#include "customer/use_cases/use_cases.hpp"
#include "identity/calls.hpp"

namespace bihuan::customer {
namespace {

void mask_all(Customer& c) {
    c.name_masked = mask_name(c.name);
    c.identity_masked = c.identity_number.empty() ? "" : mask_identity(c.identity_number);
    c.address_masked = mask_address(c.address_detail);
    for (auto& p : c.contact_points) p.masked = mask_contact(p.kind, p.value);
    for (auto& s : c.services) s.masked = s.number.empty() ? "" : mask_number(s.number);
}

Done apply_contacts(Unit& unit, Customer& c, const std::vector<ContactInput>& inputs) {
    std::vector<ContactPoint> made;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto& in = inputs[i];
        ContactPoint p{.contact_point_id = in.contact_point_id,
                       .kind = in.kind,
                       .value = {},
                       .masked = {},
                       .label = in.label,
                       .is_primary = in.is_primary};
        const auto old =
            std::ranges::find(c.contact_points, in.contact_point_id, &ContactPoint::contact_point_id);
        const bool is_twice =
            std::ranges::find(made, in.contact_point_id, &ContactPoint::contact_point_id) != made.end();
        if (in.contact_point_id && (is_twice || old == c.contact_points.end()))
            return refuse_field(fmt::format("contact_points.{}.contact_point_id", i), item_unknown);
        if (in.value)
            p.value = *in.value;
        else if (in.contact_point_id)
            p.value = old->value;
        if (!is_contact(p.kind, p.value))
            return refuse_field(fmt::format("contact_points.{}.value", i), contact_shape);
        if (!p.contact_point_id) p.contact_point_id = unit.new_id<ContactPointId>();
        made.push_back(std::move(p));
    }
    // Exactly one primary: the first of those said, else the first.
    const auto first = std::ranges::find(made, true, &ContactPoint::is_primary);
    const auto chosen = first == made.end() ? made.begin() : first;
    for (auto at = made.begin(); at != made.end(); ++at) at->is_primary = at == chosen;
    c.contact_points = std::move(made);
    return {};
}

Done apply_services(Unit& unit, Customer& c, const std::vector<ServiceInput>& inputs) {
    std::vector<HeldService> made;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const auto& in = inputs[i];
        HeldService s{.held_service_id = in.held_service_id,
                      .kind = in.kind,
                      .number = {},
                      .masked = {},
                      .plan = in.plan,
                      .status = in.status};
        const auto old = std::ranges::find(c.services, in.held_service_id, &HeldService::held_service_id);
        const bool is_twice =
            std::ranges::find(made, in.held_service_id, &HeldService::held_service_id) != made.end();
        if (in.held_service_id && (is_twice || old == c.services.end()))
            return refuse_field(fmt::format("services.{}.held_service_id", i), item_unknown);
        if (in.number)
            s.number = *in.number;
        else if (in.held_service_id)
            s.number = old->number;
        if (!s.held_service_id) s.held_service_id = unit.new_id<HeldServiceId>();
        made.push_back(std::move(s));
    }
    c.services = std::move(made);
    return {};
}

Done check_organization(Unit& unit, const CustomerInput& in) {
    const identity::OrganizationId id{in.organization_id.value_or(0)};
    if (id && !identity::organization(unit, id)) return refuse_field("organization_id", item_unknown);
    return {};
}

Done apply(Unit& unit, Customer& c, const CustomerInput& in) {
    const auto set = [](auto& field, const auto& value) {
        if (value) field = *value;
    };
    set(c.name, in.name);
    set(c.customer_type, in.customer_type);
    set(c.segment, in.segment);
    set(c.preferred_channel, in.preferred_channel);
    set(c.preferred_language, in.preferred_language);
    set(c.identity_number, in.identity_number);
    set(c.notes, in.notes);
    set(c.organization_id, in.organization_id);
    if (in.identity_number && !c.identity_number.empty() && !is_identity_number(c.identity_number))
        return refuse_field("identity_number", identity_shape);
    if (in.address) {
        set(c.province, in.address->province);
        set(c.city, in.address->city);
        set(c.district, in.address->district);
        set(c.address_detail, in.address->detail);
    }
    if (in.contact_points) TRY_DONE(apply_contacts(unit, c, *in.contact_points));
    if (in.services) TRY_DONE(apply_services(unit, c, *in.services));
    mask_all(c);
    c.updated_at = unit.now;
    c.updated_by = unit.actor().name;
    return {};
}

std::vector<std::string> changed_fields(const Customer& a, const Customer& b) {
    std::vector<std::string> out;
    const auto note = [&](bool is_changed, const char* field) {
        if (is_changed) out.emplace_back(field);
    };
    note(a.name != b.name, "name");
    note(a.customer_type != b.customer_type, "customer_type");
    note(a.segment != b.segment, "segment");
    note(a.preferred_channel != b.preferred_channel, "preferred_channel");
    note(a.preferred_language != b.preferred_language, "preferred_language");
    note(a.identity_number != b.identity_number, "identity_number");
    note(a.province != b.province || a.city != b.city || a.district != b.district ||
             a.address_detail != b.address_detail,
         "address");
    note(a.notes != b.notes, "notes");
    note(a.organization_id != b.organization_id, "organization_id");
    const auto contacts = [](const Customer& c) {
        std::string all;
        for (const auto& p : c.contact_points)
            all += p.kind + p.value + p.label + (p.is_primary ? "1;" : "0;");
        return all;
    };
    const auto services = [](const Customer& c) {
        std::string all;
        for (const auto& s : c.services) all += s.kind + s.number + s.plan + s.status + ";";
        return all;
    };
    note(contacts(a) != contacts(b), "contact_points");
    note(services(a) != services(b), "services");
    return out;
}

std::string quoted(std::string_view text) {  // control characters never come this far
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string facts(const Customer& c) {  // masked values only
    return fmt::format(R"({{"name":{},"segment":"{}","city":{},"contact_points":{},"services":{}}})",
                       quoted(c.name_masked), c.segment, quoted(c.city), c.contact_points.size(),
                       c.services.size());
}

// 2.2.4: what was looked at and why, for whoever reads the audit log; never the value.
std::string look(const std::string& field, const std::string& reason) {
    return fmt::format(R"({{"field":{},"reason":{}}})", quoted(field), quoted(reason));
}

void note(Unit& unit, CustomerStore& store, const Customer& c, std::string_view kind, std::string summary,
          std::vector<std::string> fields, std::string before) {
    auto after = kind == "revealed" ? look(fields.at(0), summary) : facts(c);
    store.add_event(c.customer_id, {.customer_event_id = {},
                                    .at = unit.now,
                                    .kind = std::string{kind},
                                    .actor_name = unit.actor().name,
                                    .summary = std::move(summary),
                                    .fields = std::move(fields)});
    identity::audit(unit, {.action = fmt::format("customer.{}", kind),
                           .subject_kind = "customer",
                           .subject_id = c.customer_id.number,
                           .subject_label = c.code,
                           .before = std::move(before),
                           .after = std::move(after)});
    unit.tell({.topic = "customer.changed", .subject_id = c.customer_id.number});
}

std::string code_of(CustomerId id) {
    static constexpr char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string out;
    for (auto n = static_cast<std::uint64_t>(id.number); n != 0; n /= 32)
        out.insert(out.begin(), digits[n % 32]);
    return "C" + out;
}

}  // namespace

Result<Customer> get_customer(Unit& unit, const FieldCipher& cipher, CustomerId id) {
    auto found = CustomerStore{unit, cipher}.find(id);
    if (!found) return refuse(customer_unknown);
    return *found;
}

Result<Customer> create_customer(Unit& unit, const FieldCipher& cipher, const CustomerInput& input,
                                 bool accepts_duplicate) {
    CustomerStore store{unit, cipher};
    Customer made;
    made.customer_id = unit.new_id<CustomerId>();
    made.code = code_of(made.customer_id);
    made.created_at = unit.now;
    if (!unit.actor().is_customer()) made.organization_id = unit.actor().home_organization_id;
    TRY_DONE(check_organization(unit, input));
    TRY_DONE(apply(unit, made, input));
    if (!accepts_duplicate) {
        // A shared name alone refuses nothing; and forty 张伟 must not crowd out the one with this number.
        auto keys = duplicate_keys(made);
        std::erase_if(keys, [](const LookupKey& key) { return key.purpose == "name"; });
        for (const auto id : store.by_keys(keys, 20)) {
            const auto other = store.find(id);
            if (other && compare(made, *other).score >= duplicate_refused)
                return refuse(possible_duplicate, other->code + " " + other->name_masked);
        }
    }
    store.add(made);
    note(unit, store, made, "created", "", {}, "");
    return made;
}

Result<Customer> update_customer(Unit& unit, const FieldCipher& cipher, CustomerId id, std::int64_t version,
                                 const CustomerInput& input) {
    CustomerStore store{unit, cipher};
    TRY(auto customer, get_customer(unit, cipher, id));
    if (customer.merged_into_id) return refuse(already_merged);
    if (customer.version != version)
        return refuse(customer_version, customer.updated_by + ", " + to_iso(customer.updated_at));
    const auto before = customer;
    TRY_DONE(check_organization(unit, input));
    TRY_DONE(apply(unit, customer, input));
    if (!store.save(customer, version)) return refuse(customer_version, "");
    customer.version = version + 1;
    note(unit, store, customer, "changed", "", changed_fields(before, customer), facts(before));
    return customer;
}

Result<Customer> merge_customers(Unit& unit, const FieldCipher& cipher, CustomerId into, CustomerId from,
                                 std::int64_t version, const std::string& reason) {
    if (into == from) return refuse_field("from_customer_id", merge_self);
    CustomerStore store{unit, cipher};
    TRY(auto survivor, get_customer(unit, cipher, into));
    TRY(const auto ending, get_customer(unit, cipher, from));
    if (survivor.merged_into_id || ending.merged_into_id) return refuse(already_merged);
    if (survivor.version != version)
        return refuse(customer_version, survivor.updated_by + ", " + to_iso(survivor.updated_at));
    const auto before = facts(survivor);
    // What the survivor lacks comes over, under new ids: the ended record keeps its own rows as they were.
    for (auto point : ending.contact_points) {
        const bool is_known = std::ranges::any_of(survivor.contact_points, [&](const ContactPoint& p) {
            return p.kind == point.kind && p.value == point.value;
        });
        if (is_known) continue;
        point.contact_point_id = unit.new_id<ContactPointId>();
        point.is_primary = survivor.contact_points.empty();
        survivor.contact_points.push_back(std::move(point));
    }
    for (auto service : ending.services) {
        const bool is_known = std::ranges::any_of(survivor.services, [&](const HeldService& s) {
            return s.kind == service.kind && s.number == service.number;
        });
        if (is_known) continue;
        service.held_service_id = unit.new_id<HeldServiceId>();
        survivor.services.push_back(std::move(service));
    }
    if (survivor.identity_number.empty()) survivor.identity_number = ending.identity_number;
    // An address comes over as a whole, never a street of one city with the name of another.
    if (survivor.address_detail.empty() && (survivor.city.empty() || survivor.city == ending.city)) {
        survivor.province = ending.province;
        survivor.city = ending.city;
        survivor.district = ending.district;
        survivor.address_detail = ending.address_detail;
    }
    if (survivor.notes.empty()) survivor.notes = ending.notes;
    mask_all(survivor);
    survivor.updated_at = unit.now;
    survivor.updated_by = unit.actor().name;
    if (!store.save(survivor, version)) return refuse(customer_version, "");
    survivor.version = version + 1;
    store.mark_merged(from, into);
    note(unit, store, survivor, "merged", ending.code + ": " + reason, {}, before);
    store.add_event(from, {.customer_event_id = {},
                           .at = unit.now,
                           .kind = "merged",
                           .actor_name = unit.actor().name,
                           .summary = survivor.code + ": " + reason,
                           .fields = {}});
    unit.tell({.topic = "customer.changed", .subject_id = from.number});
    unit.tell({.topic = "customer.merged",
               .subject_id = from.number,
               .payload = fmt::format(R"({{"into_id":"{}"}})", into.number)});
    return survivor;
}

Result<std::string> reveal_customer_value(Unit& unit, const FieldCipher& cipher, CustomerId id,
                                          const std::string& field, std::int64_t item_id,
                                          const std::string& reason) {
    CustomerStore store{unit, cipher};
    TRY(const auto customer, get_customer(unit, cipher, id));
    std::string value;
    if (field == "name")
        value = customer.name;
    else if (field == "identity_number")
        value = customer.identity_number;
    else if (field == "address")
        value = customer.address_detail;
    else if (field == "notes")
        value = customer.notes;
    else if (field == "contact_point") {
        const auto found = std::ranges::find(customer.contact_points, ContactPointId{item_id},
                                             &ContactPoint::contact_point_id);
        if (found == customer.contact_points.end()) return refuse_field("item_id", item_unknown);
        value = found->value;
    } else {
        const auto found =
            std::ranges::find(customer.services, HeldServiceId{item_id}, &HeldService::held_service_id);
        if (found == customer.services.end()) return refuse_field("item_id", item_unknown);
        value = found->number;
    }
    note(unit, store, customer, "revealed", reason, {field}, "");
    return value;
}

Result<CustomerId> add_customer(Unit& unit, const FieldCipher& cipher, const NewCustomerRecord& record) {
    CustomerInput input{
        .name = record.name,
        .customer_type = record.customer_type,
        .segment = record.segment,
        .preferred_channel = record.preferred_channel,
        .preferred_language = record.preferred_language,
        .identity_number = record.identity_number,
        .notes = {},
        .contact_points = {},
        .services = {},
        .address = AddressInput{record.province, record.city, record.district, record.address_detail},
        .organization_id = record.organization_id};
    input.contact_points.emplace();
    for (const auto& contact : record.contact_points)
        input.contact_points->push_back(
            {.contact_point_id = {}, .kind = contact.kind, .value = contact.value, .label = {}});
    input.services.emplace();
    for (const auto& service : record.services)
        input.services->push_back(
            {.held_service_id = {}, .kind = service.kind, .number = service.number, .plan = service.plan});
    CustomerStore store{unit, cipher};
    Customer made;
    made.customer_id = unit.new_id<CustomerId>();
    made.code = code_of(made.customer_id);
    TRY_DONE(apply(unit, made, input));
    made.created_at = record.since == Instant{} ? unit.now : record.since;
    store.add(made);
    note(unit, store, made, "imported", "", {}, "");
    return made.customer_id;
}

}  // namespace bihuan::customer

#include "customer/store/customer_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/id_list.hpp"

namespace bihuan::customer {
namespace {

constexpr Sql select_one{"customer.find", R"sql(
    select customer_id, code, name_sealed, name_masked, customer_type, segment, preferred_channel, preferred_language,
           identity_sealed, identity_masked, province, city, district, address_sealed, address_masked, notes_sealed,
           organization_id, merged_into_id, created_at, updated_at, updated_by, version
      from customer where customer_id = :customer_id)sql"};
constexpr Sql insert{"customer.add", R"sql(
    insert into customer (customer_id, code, name_sealed, name_masked, customer_type, segment, preferred_channel,
                          preferred_language, identity_sealed, identity_masked, province, city, district, address_sealed,
                          address_masked, notes_sealed, primary_masked, organization_id, created_at, updated_at, updated_by, key_id, version)
    values (:customer_id, :code, :name_sealed, :name_masked, :customer_type, :segment, :preferred_channel,
            :preferred_language, :identity_sealed, :identity_masked, :province, :city, :district, :address_sealed,
            :address_masked, :notes_sealed, :primary_masked, :organization_id, :created_at, :updated_at, :updated_by, :key_id, 1))sql"};
constexpr Sql update{"customer.save", R"sql(
    update customer set name_sealed = :name_sealed, name_masked = :name_masked, customer_type = :customer_type,
           segment = :segment, preferred_channel = :preferred_channel, preferred_language = :preferred_language,
           identity_sealed = :identity_sealed, identity_masked = :identity_masked, province = :province, city = :city,
           district = :district, address_sealed = :address_sealed, address_masked = :address_masked,
           notes_sealed = :notes_sealed, primary_masked = :primary_masked, organization_id = :organization_id,
           updated_at = :updated_at, updated_by = :updated_by, key_id = :key_id, version = version + 1
     where customer_id = :customer_id and version = :version)sql"};
constexpr Sql select_contacts{"customer.contact_points", R"sql(
    select contact_point_id, kind, value_sealed, value_masked, label, is_primary
      from contact_point where customer_id = :customer_id order by position)sql"};
constexpr Sql select_held_services{"customer.held_services", R"sql(
    select held_service_id, kind, number_sealed, number_masked, plan, status
      from held_service where customer_id = :customer_id order by position)sql"};
constexpr Sql delete_contacts{"customer.remove_contacts",
                              "delete from contact_point where customer_id = :customer_id"};
constexpr Sql delete_services{"customer.remove_services",
                              "delete from held_service where customer_id = :customer_id"};
constexpr Sql delete_lookup{"customer.remove_lookup",
                            "delete from customer_lookup where customer_id = :customer_id"};
constexpr Sql insert_contact{"customer.add_contact", R"sql(
    insert into contact_point (contact_point_id, customer_id, kind, value_sealed, value_masked, label, is_primary, position)
    values (:contact_point_id, :customer_id, :kind, :value_sealed, :value_masked, :label, :is_primary, :position))sql"};
constexpr Sql insert_service{"customer.add_service", R"sql(
    insert into held_service (held_service_id, customer_id, kind, number_sealed, number_masked, plan, status, position)
    values (:held_service_id, :customer_id, :kind, :number_sealed, :number_masked, :plan, :status, :position))sql"};
constexpr Sql insert_lookup{"customer.add_lookup", R"sql(
    insert into customer_lookup (token, customer_id) values (:token, :customer_id) on conflict do nothing)sql"};
constexpr Sql update_merged{"customer.mark_merged", R"sql(
    update customer set merged_into_id = :into_id, version = version + 1
     where customer_id = :from_id or merged_into_id = :from_id)sql"};
// Whoever is writing one of them is waited for: it may leave the record under the key it was under (a merge
// does).
constexpr Sql select_to_reseal{"customer.to_reseal", R"sql(
    select customer_id from customer
     where customer_id > :after and key_id <> :key_id order by customer_id limit :limit)sql",
                               R"sql(
    select customer_id from customer
     where customer_id > :after and key_id <> :key_id order by customer_id limit :limit for update)sql"};
constexpr Sql update_sealed{"customer.reseal", R"sql(
    update customer set name_sealed = :name_sealed, identity_sealed = :identity_sealed, address_sealed = :address_sealed,
           notes_sealed = :notes_sealed, key_id = :key_id
     where customer_id = :customer_id and version = :version)sql"};
constexpr Sql clear_events{"customer.clear_events",
                           "update customer_event set summary = '' where customer_id = :customer_id"};
constexpr Sql insert_event{"customer.add_event", R"sql(
    insert into customer_event (customer_event_id, customer_id, kind, actor_name, summary, fields)
    values (:customer_event_id, :customer_id, :kind, :actor_name, :summary, :fields))sql"};

Bind maybe(std::string_view name, const std::string& text) {
    return text.empty() ? Bind{name, nullptr} : Bind{name, text};
}

CustomerEvent read_event(const Row& row) {
    CustomerEvent out;
    out.customer_event_id = row.id<CustomerEventId>("customer_event_id");
    out.at = instant_of_id(out.customer_event_id.number);
    out.kind = row.text("kind");
    out.actor_name = row.text("actor_name");
    out.summary = row.text("summary");
    const auto fields = row.text("fields");
    for (std::string_view rest = fields; !rest.empty();) {
        const auto one = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        out.fields.emplace_back(one);
    }
    return out;
}

}  // namespace

std::string CustomerStore::seal(std::string_view value, std::string_view context, std::int64_t id) const {
    return value.empty() ? std::string{} : sealer_.seal(value, fmt::format("{}:{}", context, id));
}

std::string CustomerStore::open(const Row& row, std::string_view column, std::string_view context,
                                std::int64_t id) const {
    if (row.is_null(column)) return {};
    const auto sealed = row.text(column);
    if (sealed.empty()) return {};
    auto plain = sealer_.open(sealed, fmt::format("{}:{}", context, id));
    if (!plain)
        throw SealedValueBroken{
            fmt::format("{} of {} does not open: another key, or a changed row", column, id)};
    return *plain;
}

std::optional<Customer> CustomerStore::find(CustomerId id) {
    const auto n = id.number;
    auto found = unit_.one(select_one, {{"customer_id", id}}, [&](const Row& row) {
        Customer c;
        c.customer_id = row.id<CustomerId>("customer_id");
        c.code = row.text("code");
        c.name = open(row, "name_sealed", "customer.name", n);
        c.name_masked = row.text("name_masked");
        c.customer_type = row.text("customer_type");
        c.segment = row.text("segment");
        c.preferred_channel = row.text("preferred_channel");
        c.preferred_language = row.text("preferred_language");
        c.identity_number = open(row, "identity_sealed", "customer.identity", n);
        c.identity_masked = row.text("identity_masked");
        c.province = row.text("province");
        c.city = row.text("city");
        c.district = row.text("district");
        c.address_detail = open(row, "address_sealed", "customer.address", n);
        c.address_masked = row.text("address_masked");
        c.notes = open(row, "notes_sealed", "customer.notes", n);
        c.organization_id = row.integer("organization_id");
        c.merged_into_id = row.id<CustomerId>("merged_into_id");
        c.created_at = row.instant("created_at");
        c.updated_at = row.instant("updated_at");
        c.updated_by = row.text("updated_by");
        c.version = row.integer("version");
        return c;
    });
    if (!found) return found;
    found->contact_points = unit_.all(select_contacts, {{"customer_id", id}}, [&](const Row& row) {
        ContactPoint p;
        p.contact_point_id = row.id<ContactPointId>("contact_point_id");
        p.kind = row.text("kind");
        p.value = open(row, "value_sealed", "contact_point.value", p.contact_point_id.number);
        p.masked = row.text("value_masked");
        p.label = row.text("label");
        p.is_primary = row.boolean("is_primary");
        return p;
    });
    found->services = unit_.all(select_held_services, {{"customer_id", id}}, [&](const Row& row) {
        HeldService s;
        s.held_service_id = row.id<HeldServiceId>("held_service_id");
        s.kind = row.text("kind");
        s.number = open(row, "number_sealed", "held_service.number", s.held_service_id.number);
        s.masked = row.text("number_masked");
        s.plan = row.text("plan");
        s.status = row.text("status");
        return s;
    });
    return found;
}

std::unordered_map<CustomerId, std::string> CustomerStore::names(std::span<const CustomerId> ids) {
    std::unordered_map<CustomerId, std::string> out;
    if (ids.empty()) return out;
    const IdList list{unit_, ids};
    const auto text =
        "select a.customer_id as asked_id, c.customer_id, c.name_sealed "
        "from customer a join customer c on c.customer_id = coalesce(a.merged_into_id, a.customer_id) "
        "where " +
        list.holds("a.customer_id");
    unit_.each(Sql{"customer.names", text}, {list.bind()}, [&](const Row& row) {
        out[row.id<CustomerId>("asked_id")] =
            open(row, "name_sealed", "customer.name", row.id<CustomerId>("customer_id").number);
    });
    return out;
}

std::vector<std::string> CustomerStore::tokens_of(const LookupKey& key) const {
    std::vector<std::string> tokens;
    const auto add = [&](std::string_view purpose) {
        for (auto& token : sealer_.blind_indexes(key.text, purpose)) tokens.push_back(std::move(token));
    };
    if (key.purpose == "number_four")
        for (const auto* purpose : {"number_begin", "number_end", "number"}) add(purpose);
    else if (key.purpose == "number_any")
        for (const auto* purpose : {"number_begin", "number", "service"}) add(purpose);
    else
        add(key.purpose);
    return tokens;
}

void CustomerStore::write_parts(const Customer& c) {
    for (const auto* sql : {&delete_contacts, &delete_services, &delete_lookup})
        unit_.run(*sql, {{"customer_id", c.customer_id}});
    std::int64_t position = 0;
    for (const auto& p : c.contact_points)
        unit_.run(insert_contact,
                  {{"contact_point_id", p.contact_point_id},
                   {"customer_id", c.customer_id},
                   {"kind", p.kind},
                   {"value_sealed", seal(p.value, "contact_point.value", p.contact_point_id.number)},
                   {"value_masked", p.masked},
                   {"label", p.label},
                   {"is_primary", p.is_primary},
                   {"position", position++}});
    for (const auto& s : c.services)
        unit_.run(insert_service,
                  {{"held_service_id", s.held_service_id},
                   {"customer_id", c.customer_id},
                   {"kind", s.kind},
                   {"number_sealed", seal(s.number, "held_service.number", s.held_service_id.number)},
                   {"number_masked", s.masked},
                   {"plan", s.plan},
                   {"status", s.status},
                   {"position", position++}});
    if (c.merged_into_id) return;  // the surviving record is found instead
    for (const auto& key : lookup_keys(c))
        unit_.run(insert_lookup,
                  {{"token", sealer_.blind_index(key.text, key.purpose)}, {"customer_id", c.customer_id}});
}

namespace {

std::string primary_of(const Customer& c) {
    for (const auto& p : c.contact_points)
        if (p.is_primary) return p.masked;
    return {};
}

}  // namespace

void CustomerStore::add(const Customer& c) {
    unit_.kept<WordsReadHere>() = {};
    const auto n = c.customer_id.number;
    unit_.run(insert, {{"customer_id", c.customer_id},
                       {"code", c.code},
                       {"name_sealed", seal(c.name, "customer.name", n)},
                       {"name_masked", c.name_masked},
                       {"customer_type", c.customer_type},
                       {"segment", c.segment},
                       maybe("preferred_channel", c.preferred_channel),
                       {"preferred_language", c.preferred_language},
                       maybe("identity_sealed", seal(c.identity_number, "customer.identity", n)),
                       maybe("identity_masked", c.identity_masked),
                       {"province", c.province},
                       {"city", c.city},
                       {"district", c.district},
                       maybe("address_sealed", seal(c.address_detail, "customer.address", n)),
                       {"address_masked", c.address_masked},
                       maybe("notes_sealed", seal(c.notes, "customer.notes", n)),
                       maybe("primary_masked", primary_of(c)),
                       c.organization_id != 0 ? Bind{"organization_id", c.organization_id}
                                              : Bind{"organization_id", nullptr},
                       {"created_at", c.created_at},
                       {"updated_at", c.updated_at},
                       {"updated_by", c.updated_by},
                       {"key_id", sealer_.active()}});
    write_parts(c);
}

bool CustomerStore::save(const Customer& c, std::int64_t expected) {
    unit_.kept<WordsReadHere>() = {};
    const auto n = c.customer_id.number;
    const auto changed =
        unit_.run(update, {{"name_sealed", seal(c.name, "customer.name", n)},
                           {"name_masked", c.name_masked},
                           {"customer_type", c.customer_type},
                           {"segment", c.segment},
                           maybe("preferred_channel", c.preferred_channel),
                           {"preferred_language", c.preferred_language},
                           maybe("identity_sealed", seal(c.identity_number, "customer.identity", n)),
                           maybe("identity_masked", c.identity_masked),
                           {"province", c.province},
                           {"city", c.city},
                           {"district", c.district},
                           maybe("address_sealed", seal(c.address_detail, "customer.address", n)),
                           {"address_masked", c.address_masked},
                           maybe("notes_sealed", seal(c.notes, "customer.notes", n)),
                           maybe("primary_masked", primary_of(c)),
                           c.organization_id != 0 ? Bind{"organization_id", c.organization_id}
                                                  : Bind{"organization_id", nullptr},
                           {"updated_at", c.updated_at},
                           {"updated_by", c.updated_by},
                           {"key_id", sealer_.active()},
                           {"customer_id", c.customer_id},
                           {"version", expected}});
    if (changed == 1) write_parts(c);
    return changed == 1;
}

void CustomerStore::forget(const Customer& blank) {
    unit_.kept<WordsReadHere>() = {};
    must(save(blank, blank.version));
    unit_.run(delete_lookup, {{"customer_id", blank.customer_id}});
    unit_.run(clear_events, {{"customer_id", blank.customer_id}});
}

void CustomerStore::mark_merged(CustomerId from, CustomerId into) {
    unit_.kept<WordsReadHere>() = {};
    unit_.run(update_merged, {{"into_id", into}, {"from_id", from}});
    unit_.run(delete_lookup, {{"customer_id", from}});
}

std::vector<CustomerId> CustomerStore::by_keys(const std::vector<LookupKey>& any_of, std::int64_t limit) {
    std::string text = "select distinct customer_id from customer_lookup where token in (";
    Binds binds;
    for (const auto& key : any_of)
        for (const auto& token : tokens_of(key)) {
            text += fmt::format("{}'{}'", binds.empty() && text.ends_with('(') ? "" : ",",
                                token);  // hex digits of our own
        }
    if (text.ends_with('(')) return {};
    text += ") order by customer_id desc limit :limit";
    binds.emplace_back("limit", limit);
    return unit_.all(Sql{"customer.by_keys", text}, binds,
                     [](const Row& row) { return row.id<CustomerId>("customer_id"); });
}

std::vector<CustomerId> CustomerStore::to_reseal(CustomerId after, std::int64_t limit) {
    return unit_.all(select_to_reseal,
                     {{"after", after.number}, {"key_id", sealer_.active()}, {"limit", limit}},
                     [](const Row& row) { return row.id<CustomerId>("customer_id"); });
}

void CustomerStore::reseal(const Customer& c) {
    const auto n = c.customer_id.number;
    const auto changed =
        unit_.run(update_sealed, {{"name_sealed", seal(c.name, "customer.name", n)},
                                  maybe("identity_sealed", seal(c.identity_number, "customer.identity", n)),
                                  maybe("address_sealed", seal(c.address_detail, "customer.address", n)),
                                  maybe("notes_sealed", seal(c.notes, "customer.notes", n)),
                                  {"key_id", sealer_.active()},
                                  {"customer_id", c.customer_id},
                                  {"version", c.version}});
    must(changed == 1);  // its row is locked since to_reseal
    write_parts(c);
}

void CustomerStore::add_event(CustomerId id, const CustomerEvent& event) {
    std::string fields;
    for (const auto& field : event.fields) fields += (fields.empty() ? "" : " ") + field;
    unit_.run(insert_event, {{"customer_event_id", unit_.new_id<CustomerEventId>()},
                             {"customer_id", id},
                             {"kind", event.kind},
                             {"actor_name", event.actor_name},
                             {"summary", event.summary},
                             {"fields", fields}});
}

std::vector<CustomerEvent> CustomerStore::events(std::span<const CustomerId> ids, CustomerEventId after,
                                                 std::int64_t limit) {
    const IdList list{unit_, ids};
    const auto text = fmt::format(
        "select customer_event_id, kind, actor_name, summary, fields from customer_event "
        "where {} and customer_event_id < :after order by customer_event_id desc limit :limit",
        list.holds("customer_id"));
    return unit_.all(Sql{"customer.events", text},
                     {list.bind(), {"after", after ? after.number : INT64_MAX}, {"limit", limit}},
                     read_event);
}

}  // namespace bihuan::customer

#include "customer/http/routes.hpp"

#include "customer/domain/masking.hpp"
#include "customer/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::customer {
namespace {

struct AnyId : Id<AnyId> {
    using Id::Id;
};

json::value encode(const CustomerBrief& b) {
    return json::object{{"customer_id", to_json(b.customer_id)},
                        {"code", b.code},
                        {"name", b.name_masked},
                        {"customer_type", b.customer_type},
                        {"segment", b.segment},
                        {"primary_contact", text_or_null(b.primary_masked)},
                        {"city", b.city},
                        {"merged_into_id", to_json(b.merged_into_id)}};
}

json::value encode(const Customer& c) {  // masked, always
    json::array contacts, services;
    for (const auto& p : c.contact_points)
        contacts.push_back(json::object{{"contact_point_id", to_json(p.contact_point_id)},
                                        {"kind", p.kind},
                                        {"value", p.masked},
                                        {"label", p.label},
                                        {"is_primary", p.is_primary}});
    for (const auto& s : c.services)
        services.push_back(json::object{{"held_service_id", to_json(s.held_service_id)},
                                        {"kind", s.kind},
                                        {"number", s.masked},
                                        {"plan", s.plan},
                                        {"status", s.status}});
    return json::object{{"customer_id", to_json(c.customer_id)},
                        {"code", c.code},
                        {"name", c.name_masked},
                        {"customer_type", c.customer_type},
                        {"segment", c.segment},
                        {"preferred_channel", text_or_null(c.preferred_channel)},
                        {"preferred_language", c.preferred_language},
                        {"identity_number", text_or_null(c.identity_masked)},
                        {"contact_points", std::move(contacts)},
                        {"services", std::move(services)},
                        {"address", json::object{{"province", c.province},
                                                 {"city", c.city},
                                                 {"district", c.district},
                                                 {"detail", c.address_masked}}},
                        {"notes", mask_notes(c.notes)},
                        {"organization_id", to_json(AnyId{c.organization_id})},
                        {"merged_into_id", to_json(c.merged_into_id)},
                        {"created_at", to_json(c.created_at)},
                        {"updated_at", to_json(c.updated_at)},
                        {"version", c.version}};
}

// A field sent as null empties it.
std::optional<std::string> nullable_text(Decoder& in, std::string_view name, TextLimit limit) {
    return in.is_null(name) ? std::optional{std::string{}} : in.maybe_text(name, limit);
}

CustomerInput read_input(Decoder& in, bool is_new) {
    CustomerInput out;
    if (is_new)
        out.name = in.text("name", {1, 120});
    else
        out.name = in.maybe_text("name", {1, 120});
    if (is_new)
        out.customer_type = in.choice("customer_type", {"person", "organization"});
    else
        out.customer_type = in.maybe_choice("customer_type", {"person", "organization"});
    out.segment = in.maybe_choice("segment", {"vip", "ordinary", "new"});
    out.preferred_channel = nullable_text(in, "preferred_channel", {0, 40});
    out.preferred_language = in.maybe_choice("preferred_language", {"zh-CN", "en"});
    out.identity_number = nullable_text(in, "identity_number", {0, 40});
    out.notes = in.maybe_text("notes", {.min = 0, .max = 2000, .is_multiline = true});
    if (in.is_null("organization_id"))
        out.organization_id = 0;
    else if (in.has("organization_id"))
        out.organization_id = in.id<AnyId>("organization_id").number;
    if (in.has("contact_points")) {
        out.contact_points.emplace();
        in.objects("contact_points", 20, [&](Decoder& one) {
            ContactInput p;
            p.contact_point_id = one.maybe_id<ContactPointId>("contact_point_id");
            p.kind = one.choice("kind", {"mobile", "phone", "email", "wechat", "other"});
            p.value = one.maybe_text("value", {1, 120});
            p.label = one.maybe_text("label", {0, 40}).value_or("");
            p.is_primary = one.maybe_boolean("is_primary").value_or(false);
            if (!p.value && !p.contact_point_id) one.wrong("value", field_missing);
            out.contact_points->push_back(std::move(p));
        });
    }
    if (in.has("services")) {
        out.services.emplace();
        in.objects("services", 50, [&](Decoder& one) {
            ServiceInput s;
            s.held_service_id = one.maybe_id<HeldServiceId>("held_service_id");
            s.kind = one.choice("kind", {"mobile", "broadband", "tv", "fixed_line", "leased_line", "other"});
            s.number = one.maybe_text("number", {1, 60});
            s.plan = one.maybe_text("plan", {0, 80}).value_or("");
            s.status = one.maybe_choice("status", {"active", "suspended", "ended"}).value_or("active");
            if (!s.number && !s.held_service_id) one.wrong("number", field_missing);
            out.services->push_back(std::move(s));
        });
    }
    in.object("address", [&](Decoder& one) {
        AddressInput a;
        a.province = one.maybe_text("province", {0, 40});
        a.city = one.maybe_text("city", {0, 40});
        a.district = one.maybe_text("district", {0, 40});
        a.detail = one.maybe_text("detail", {0, 200});
        out.address = std::move(a);
    });
    return out;
}

}  // namespace

std::vector<Route> routes(const FieldCipher& cipher) {
    using P = Permission;
    const auto* key = &cipher;
    const auto search = [key](const Request& request) -> Result<Work> {
        QueryDecoder in{request};
        const auto query = in.text("q", {0, 100}).value_or("");
        const auto segment = in.choice("segment", {"vip", "ordinary", "new"}).value_or("");
        const auto after = in.id<CustomerId>("after");
        const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            const auto list = search_customers(unit, *key, query, segment, after, limit);
            json::array items;
            for (const auto& one : list.items) items.push_back(encode(one));
            return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(list.next)}});
        };
    };
    const auto create = [key](const Request& request) -> Result<Work> {
        Decoder in{request};
        const auto input = read_input(in, true);
        const bool accepts = in.maybe_boolean("accepts_duplicate").value_or(false);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto made, create_customer(unit, *key, input, accepts));
            return json_reply(encode(made), 201);
        };
    };
    const auto duplicates = [key](const Request& request) -> Result<Work> {
        Decoder in{request};
        DuplicateQuery query;
        query.name = in.maybe_text("name", {0, 120}).value_or("");
        query.identity_number = in.maybe_text("identity_number", {0, 40}).value_or("");
        query.contact_values = in.texts("contact_values", 20, {1, 120});
        query.except_id = in.maybe_id<CustomerId>("except_id");
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            json::array items;
            for (const auto& one : find_duplicates(unit, *key, query)) {
                json::array reasons;
                for (const auto& reason : one.reasons) reasons.emplace_back(reason);
                items.push_back(json::object{{"customer", encode(one.customer)},
                                             {"score", one.score},
                                             {"reasons", std::move(reasons)}});
            }
            return json_reply(json::object{{"items", std::move(items)}});
        };
    };
    const auto get = [key](const Request& request) -> Result<Work> {
        TRY(const auto id, path_id<CustomerId>(request, "customer_id"));
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto found, get_customer(unit, *key, id));
            return json_reply(encode(found));
        };
    };
    const auto update = [key](const Request& request) -> Result<Work> {
        TRY(const auto id, path_id<CustomerId>(request, "customer_id"));
        Decoder in{request};
        const auto version = in.integer("version", 1, INT64_MAX);
        const auto input = read_input(in, false);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto saved, update_customer(unit, *key, id, version, input));
            return json_reply(encode(saved));
        };
    };
    const auto reveal = [key](const Request& request) -> Result<Work> {
        TRY(const auto id, path_id<CustomerId>(request, "customer_id"));
        Decoder in{request};
        const auto field =
            in.choice("field", {"name", "identity_number", "address", "notes", "contact_point", "service"});
        const auto item = in.maybe_id<AnyId>("item_id").number;
        const auto reason = in.text("reason", {2, 200});
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto value, reveal_customer_value(unit, *key, id, field, item, reason));
            return json_reply(json::object{{"value", value}});
        };
    };
    const auto merge = [key](const Request& request) -> Result<Work> {
        TRY(const auto id, path_id<CustomerId>(request, "customer_id"));
        Decoder in{request};
        const auto from = in.id<CustomerId>("from_customer_id");
        const auto reason = in.text("reason", {2, 200});
        const auto version = in.integer("version", 1, INT64_MAX);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto survivor, merge_customers(unit, *key, id, from, version, reason));
            return json_reply(encode(survivor));
        };
    };
    const auto events = [key](const Request& request) -> Result<Work> {
        TRY(const auto id, path_id<CustomerId>(request, "customer_id"));
        QueryDecoder in{request};
        const auto after = in.id<CustomerEventId>("after");
        const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto list, list_customer_events(unit, *key, id, after, limit));
            json::array items;
            for (const auto& e : list.items) {
                json::array fields;
                for (const auto& field : e.fields) fields.emplace_back(field);
                items.push_back(json::object{{"customer_event_id", to_json(e.customer_event_id)},
                                             {"at", to_json(e.at)},
                                             {"kind", e.kind},
                                             {"actor_name", e.actor_name},
                                             {"summary", e.summary},
                                             {"fields", std::move(fields)}});
            }
            return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(list.next)}});
        };
    };
    const auto needs = [](P p) { return Access::needs(p); };
    return {
        {"GET",
         "/api/v1/customers",
         "search_customers",
         needs(P::customer_read),
         Mode::read,
         BodyMode::none,
         search,
         {}},
        {"POST",
         "/api/v1/customers",
         "create_customer",
         needs(P::customer_write),
         Mode::write,
         BodyMode::json,
         create,
         {}},
        {"POST",
         "/api/v1/customers/duplicates",
         "find_duplicates",
         needs(P::customer_read),
         Mode::read,
         BodyMode::json,
         duplicates,
         {}},
        {"GET",
         "/api/v1/customers/{customer_id}",
         "get_customer",
         needs(P::customer_read),
         Mode::read,
         BodyMode::none,
         get,
         {}},
        {"PATCH",
         "/api/v1/customers/{customer_id}",
         "update_customer",
         needs(P::customer_write),
         Mode::write,
         BodyMode::json,
         update,
         {}},
        {"POST",
         "/api/v1/customers/{customer_id}/reveal",
         "reveal_customer_value",
         needs(P::customer_reveal),
         Mode::write,
         BodyMode::json,
         reveal,
         {}},
        {"POST",
         "/api/v1/customers/{customer_id}/merge",
         "merge_customers",
         needs(P::customer_merge),
         Mode::write,
         BodyMode::json,
         merge,
         {}},
        {"GET",
         "/api/v1/customers/{customer_id}/events",
         "list_customer_events",
         needs(P::customer_read),
         Mode::read,
         BodyMode::none,
         events,
         {}},
    };
}

}  // namespace bihuan::customer

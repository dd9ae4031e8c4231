#include "standard/http/routes.hpp"

#include <algorithm>
#include <iterator>

#include "http/json.hpp"
#include "standard/calls.hpp"
#include "standard/domain/standard_file.hpp"
#include "standard/use_cases/use_cases.hpp"

namespace bihuan::standard {
namespace {

struct OrganizationId : Id<OrganizationId> {
    using Id::Id;
};  // only to be written as text

json::value encode(const Category& c) {
    return json::object{{"category_id", to_json(c.category_id)},
                        {"parent_id", to_json(c.parent_id)},
                        {"code", c.code},
                        {"name_zh", c.name_zh},
                        {"name_en", c.name_en},
                        {"ticket_type", c.ticket_type},
                        {"default_priority", c.default_priority},
                        {"default_organization_id", to_json(OrganizationId{c.default_organization_id})},
                        {"is_public", c.is_public},
                        {"is_active", c.is_active},
                        {"position", c.position},
                        {"version", c.version}};
}

json::value encode(const Channel& c) {
    return json::object{{"code", c.code}, {"name_zh", c.name_zh}, {"name_en", c.name_en}};
}

template <class List>
Reply list_reply(const List& list) {
    json::array items;
    for (const auto& one : list) items.push_back(encode(one));
    return json_reply(json::object{{"items", std::move(items)}});
}

Result<Work> list_categories_route(const Request&) {
    return [](Unit& unit) -> Result<Reply> { return list_reply(list_categories(unit)); };
}

Result<Work> create_category_route(const Request& request, const CategoryAudit& audit) {
    Decoder in{request};
    NewCategory wanted;
    wanted.parent_id = in.maybe_id<CategoryId>("parent_id");
    wanted.code = in.text("code", {1, 60});
    wanted.name_zh = in.text("name_zh", {1, 80});
    wanted.name_en = in.text("name_en", {1, 80});
    wanted.ticket_type = in.choice("ticket_type", {"fault", "complaint", "consultation", "change"});
    wanted.default_priority = in.choice("default_priority", {"low", "normal", "high", "urgent"});
    wanted.default_organization_id = in.maybe_id<OrganizationId>("default_organization_id").number;
    wanted.is_public = in.boolean("is_public");
    wanted.position = in.maybe_integer("position", 0, 10000).value_or(0);
    TRY_DONE(in.finish());
    return [wanted, audit](Unit& unit) -> Result<Reply> {
        TRY(const auto made, create_category(unit, wanted));
        audit(unit, nullptr, made);
        return json_reply(encode(made), 201);
    };
}

Result<Work> update_category_route(const Request& request, const CategoryAudit& audit) {
    CategoryChange change;
    TRY(change.category_id, path_id<CategoryId>(request, "category_id"));
    Decoder in{request};
    change.version = in.integer("version", 1, INT64_MAX);
    if (in.has("parent_id"))
        change.parent_id = in.maybe_id<CategoryId>("parent_id");
    else if (in.is_null("parent_id"))
        change.parent_id = CategoryId{};
    change.name_zh = in.maybe_text("name_zh", {1, 80});
    change.name_en = in.maybe_text("name_en", {1, 80});
    change.ticket_type = in.maybe_choice("ticket_type", {"fault", "complaint", "consultation", "change"});
    change.default_priority = in.maybe_choice("default_priority", {"low", "normal", "high", "urgent"});
    if (in.has("default_organization_id"))
        change.default_organization_id = in.maybe_id<OrganizationId>("default_organization_id").number;
    else if (in.is_null("default_organization_id"))
        change.default_organization_id = 0;
    change.is_public = in.maybe_boolean("is_public");
    change.is_active = in.maybe_boolean("is_active");
    change.position = in.maybe_integer("position", 0, 10000);
    TRY_DONE(in.finish());
    return [change, audit](Unit& unit) -> Result<Reply> {
        const auto before = category(unit, change.category_id);
        TRY(const auto saved, update_category(unit, change));
        audit(unit, before ? &*before : nullptr, saved);
        return json_reply(encode(saved));
    };
}

Result<Work> list_channels_route(const Request&) {
    return [](Unit& unit) -> Result<Reply> { return list_reply(channels(unit)); };
}

Result<Work> get_standard_route(const Request&) {
    return [](Unit& unit) -> Result<Reply> { return json_reply(standard_json(in_force(unit, unit.now))); };
}

Result<Work> get_coverage_route(const Request&) {
    return [](Unit&) -> Result<Reply> { return json_reply(coverage_json()); };
}

}  // namespace

json::value coverage_json() {
    json::array items;
    std::int64_t answered = 0;
    for (const auto& clause : embedded_standard().clauses) {
        json::array controls;
        if (const auto found = embedded_controls().find(clause.id); found != embedded_controls().end())
            for (const auto& control : found->second)
                controls.push_back(json::object{{"kind", control.kind}, {"name", control.name}});
        const bool is_answered = !controls.empty();
        answered += is_answered;
        items.push_back(json::object{{"clause", clause.id},
                                     {"chapter", clause.chapter()},
                                     {"title_zh", clause.title_zh},
                                     {"title_en", clause.title_en},
                                     {"is_answered", is_answered},
                                     {"controls", std::move(controls)}});
    }
    const auto total = static_cast<std::int64_t>(items.size());
    return json::object{{"items", std::move(items)}, {"answered", answered}, {"total", total}};
}

std::vector<Route> routes(const Audits& audits) {
    using P = Permission;
    const auto& audit = audits.category;
    const auto create = [audit](const Request& request) { return create_category_route(request, audit); };
    const auto update = [audit](const Request& request) { return update_category_route(request, audit); };
    std::vector<Route> all{
        {"GET",
         "/api/v1/categories",
         "list_categories",
         Access::signed_in(),
         Mode::read,
         BodyMode::none,
         list_categories_route,
         {}},
        {"POST",
         "/api/v1/categories",
         "create_category",
         Access::needs(P::category_manage),
         Mode::write,
         BodyMode::json,
         create,
         {}},
        {"PATCH",
         "/api/v1/categories/{category_id}",
         "update_category",
         Access::needs(P::category_manage),
         Mode::write,
         BodyMode::json,
         update,
         {}},
        {"GET",
         "/api/v1/channels",
         "list_channels",
         Access::signed_in(),
         Mode::read,
         BodyMode::none,
         list_channels_route,
         {}},
        {"GET",
         "/api/v1/standard",
         "get_standard",
         Access::needs(P::ticket_read),
         Mode::read,
         BodyMode::none,
         get_standard_route,
         {}},
        {"GET",
         "/api/v1/standard/coverage",
         "get_coverage",
         Access::needs(P::ticket_read),
         Mode::read,
         BodyMode::none,
         get_coverage_route,
         {}},
    };
    auto more = version_routes(audits.standard);
    std::ranges::move(more, std::back_inserter(all));
    return all;
}

}  // namespace bihuan::standard

#include "privacy/http/routes.hpp"

#include "privacy/http/json.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::int64_t validity_days_max = 3660;

PurposeInput read_input(Decoder& in) {
    PurposeInput out;
    out.words.name_zh = in.text("name_zh", {1, 80});
    out.words.name_en = in.text("name_en", {1, 80});
    out.words.text_zh = in.text("text_zh", {.min = 1, .max = 5000, .is_multiline = true});
    out.words.text_en = in.text("text_en", {.min = 1, .max = 5000, .is_multiline = true});
    out.is_required = in.boolean("is_required");
    out.validity_days = in.integer("validity_days", 0, validity_days_max);
    return out;
}

Result<Work> prepare_purposes(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : list_purposes(unit)) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_create(const Request& request) {
    Decoder in{request};
    const auto code = in.text("code", {1, 40});
    const auto input = read_input(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto made, create_purpose(unit, code, input));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_update(const Request& request) {
    TRY(const auto id, path_id<PurposeId>(request, "purpose_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    auto input = read_input(in);
    input.is_active = in.boolean("is_active");
    input.asks_again = in.maybe_boolean("asks_again").value_or(false);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, update_purpose(unit, id, version, input));
        return json_reply(encode(saved));
    };
}

Result<Work> prepare_texts(const Request& request) {
    TRY(const auto id, path_id<PurposeId>(request, "purpose_id"));
    QueryDecoder in{request};
    const auto after = in.integer("after", 0, 1, INT64_MAX);
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_purpose_texts(unit, id, after, limit));
        return json_reply(encode(page));
    };
}

Result<CustomerId> of_path(const Request& request) { return path_id<CustomerId>(request, "customer_id"); }
Result<CustomerId> of_actor(const Request& request) { return CustomerId{request.actor.customer_id}; }
using Whose = Result<CustomerId> (*)(const Request&);

template <Whose whose>
Result<Work> prepare_consents(const Request& request) {
    TRY(const auto customer, whose(request));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto standings, get_consents(unit, customer));
        return json_reply(encode(standings));
    };
}

template <Whose whose>
Result<Work> prepare_answer(const Request& request) {
    TRY(const auto customer, whose(request));
    const bool is_portal = request.actor.is_customer();
    Decoder in{request};
    Answer answer;
    answer.purpose_id = in.id<PurposeId>("purpose_id");
    answer.is_given = in.boolean("is_given");
    answer.text_number = in.integer("text_number", 1, INT64_MAX);
    answer.channel = is_portal ? std::string{portal_channel} : in.text("channel", {1, 40});
    if (!is_portal) answer.evidence = in.maybe_text("evidence", {0, 200}).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto standings, answer_purpose(unit, customer, answer));
        return json_reply(encode(standings));
    };
}

template <Whose whose>
Result<Work> prepare_history(const Request& request) {
    TRY(const auto customer, whose(request));
    QueryDecoder in{request};
    const auto after = in.id<ConsentId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_consents(unit, customer, after, limit));
        return json_reply(encode(page));
    };
}

}  // namespace

std::vector<Route> routes(const Context& context) {
    auto all = request_routes(context);
    for (auto part : {retention_routes, leak_routes})
        for (auto& route : part(context)) all.push_back(std::move(route));
    const auto read = Access::needs(Permission::customer_read);
    const auto write = Access::needs(Permission::customer_write);
    const auto manage = Access::needs(Permission::privacy_manage);
    const auto portal = Access::needs(Permission::portal);
    const auto none = BodyMode::none, json = BodyMode::json;
    const std::string_view purposes = "/api/v1/privacy/purposes",
                           one = "/api/v1/privacy/purposes/{purpose_id}",
                           texts = "/api/v1/privacy/purposes/{purpose_id}/texts",
                           of_customer = "/api/v1/customers/{customer_id}/consents",
                           history = "/api/v1/customers/{customer_id}/consents/history",
                           mine = "/api/v1/portal/consents", my_history = "/api/v1/portal/consents/history";
    for (auto& route : std::vector<Route>{
             {"GET", purposes, "list_purposes", read, Mode::read, none, prepare_purposes, {}},
             {"POST", purposes, "create_purpose", manage, Mode::write, json, prepare_create, {}},
             {"PUT", one, "update_purpose", manage, Mode::write, json, prepare_update, {}},
             {"GET", texts, "list_purpose_texts", read, Mode::read, none, prepare_texts, {}},
             {"GET", of_customer, "get_consents", read, Mode::read, none, prepare_consents<of_path>, {}},
             {"POST", of_customer, "record_consent", write, Mode::write, json, prepare_answer<of_path>, {}},
             {"GET", history, "list_consents", read, Mode::read, none, prepare_history<of_path>, {}},
             {"GET", mine, "get_portal_consents", portal, Mode::read, none, prepare_consents<of_actor>, {}},
             {"POST", mine, "answer_portal_consent", portal, Mode::write, json, prepare_answer<of_actor>, {}},
             {"GET",
              my_history,
              "list_portal_consents",
              portal,
              Mode::read,
              none,
              prepare_history<of_actor>,
              {}},
         })
        all.push_back(std::move(route));
    return all;
}

}  // namespace bihuan::privacy

// Replies every route shares: JSON, nothing, and RFC 9457 problems in the caller's language.
#include "http/json.hpp"

namespace bihuan {
namespace {

// The category decides, but for the transport's own refusals, which HTTP has numbers of its own for.
int status_of(const ErrorKind& kind) {
    if (kind.code == "http.method_not_allowed") return 405;
    if (kind.code == "http.timeout") return 408;
    if (kind.code == "http.header_too_large") return 431;
    return http_status(kind.category);
}

}  // namespace

std::string_view Request::parameter(std::string_view name) const {
    for (const auto& [key, value] : parameters)
        if (key == name) return value;
    return {};
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
    for (const auto& [key, value] : query)
        if (key == name) return value;
    return std::nullopt;
}

std::vector<std::string_view> Request::query_values(std::string_view name) const {
    std::vector<std::string_view> out;
    for (const auto& [key, value] : query)
        if (key == name && !value.empty()) out.push_back(value);
    return out;
}

int http_status(Category category) {
    switch (category) {
        case Category::invalid:
            return 422;
        case Category::malformed:
            return 400;
        case Category::unauthorized:
            return 401;
        case Category::forbidden:
            return 403;
        case Category::not_found:
            return 404;
        case Category::conflict:
            return 409;
        case Category::too_large:
            return 413;
        case Category::unsupported:
            return 415;
        case Category::too_many:
            return 429;
        case Category::unavailable:
            return 503;
        case Category::internal:
            return 500;
    }
    return 500;
}

std::string error_text(const ErrorKind& kind, std::string_view detail, std::string_view locale) {
    std::string text{locale == "en" ? kind.en : kind.zh};
    if (const auto slot = text.find("{}"); slot != text.npos) text.replace(slot, 2, detail);
    return text;
}

Reply json_reply(const json::value& value, int status) {
    Reply reply;
    reply.status = status;
    reply.body = json::serialize(value);
    return reply;
}

Reply empty_reply() {
    Reply reply;
    reply.status = 204;
    reply.content_type.clear();
    return reply;
}

Reply problem_reply(const Error& error, const Actor& actor) {
    const int status = status_of(error.kind);
    const auto title = error_text(error.kind, error.detail, actor.locale);
    json::object body{{"type", "about:blank"},
                      {"title", title},
                      {"status", status},
                      {"code", error.kind.code},
                      {"detail", error.detail.empty() ? title : error.detail},
                      {"request_id", actor.request_id}};
    if (!error.fields.empty()) {
        json::array fields;
        for (const auto& field : error.fields)
            fields.push_back(json::object{{"field", field.field},
                                          {"code", field.kind.code},
                                          {"detail", error_text(field.kind, field.detail, actor.locale)}});
        body["errors"] = std::move(fields);
    }
    auto reply = json_reply(body, status);
    reply.content_type = "application/problem+json";
    if (status == 503) reply.headers.emplace_back("Retry-After", "30");
    return reply;
}

}  // namespace bihuan

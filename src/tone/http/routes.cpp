// How customers sound, for staff alone; what is not said to them, before it is sent.
#include "tone/http/routes.hpp"

#include "http/json.hpp"
#include "tone/use_cases/use_cases.hpp"

namespace bihuan::tone {
namespace {

constexpr std::size_t words_max = 10'000, tickets_max = 200, id_max = 21;
constexpr TextLimit reason_limit{2, 200};

json::value encode(const Finding& it) {
    return json::object{{"at", it.at},
                        {"size", it.size},
                        {"code", it.code},
                        {"severity", it.severity},
                        {"why_zh", it.why_zh},
                        {"why_en", it.why_en},
                        {"better", text_or_null(it.better)}};
}

json::value encode(const CueView& it) {
    json::array words;
    for (std::size_t i = 0; i < it.words.size(); ++i)
        words.push_back(json::object{{"said", it.words[i]}, {"kind", it.kinds[i]}});
    return json::object{
        {"at", to_json(it.at)},
        {"entry_id", it.entry_id == 0 ? json::value(nullptr) : json::value(std::to_string(it.entry_id))},
        {"level", to_text(it.level)},
        {"words", std::move(words)}};
}

json::value encode(const TicketTone& it) {
    json::array heard, steps;
    for (const auto& one : it.heard) heard.push_back(encode(one));
    for (const auto& one : it.steps)
        steps.push_back(json::object{
            {"code", one.code}, {"name_zh", one.name_zh}, {"name_en", one.name_en}, {"clause", one.clause}});
    return json::object{{"ticket_id", to_json(it.flag.ticket_id)},
                        {"level", to_text(it.flag.level)},
                        {"is_set", it.flag.is_set},
                        {"reason", text_or_null(it.flag.reason)},
                        {"set_by", text_or_null(it.flag.set_by)},
                        {"version", it.flag.version},
                        {"heard", std::move(heard)},
                        {"steps", std::move(steps)}};
}

Result<Work> prepare_check(const Request& request) {
    Decoder in{request};
    const auto text =
        in.text("text", {.min = 1, .max = words_max, .is_multiline = true, .is_trimmed = false});
    const auto audience = in.choice("audience", {"customer", "staff"});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one :
             check_words(unit, text, audience == "staff" ? Audience::staff : Audience::customer))
            items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_get(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, get_tone(unit, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_set(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    const auto version = in.integer("version", 0, INT64_MAX);
    const auto level = in.choice("level", {"calm", "tense", "angry", "leaving"});
    const auto reason = in.text("reason", reason_limit);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto done, set_tone(unit, id, version, *level_from_text(level), reason));
        return json_reply(encode(done));
    };
}

Result<Work> prepare_many(const Request& request) {
    QueryDecoder in{request};
    const auto list = in.text("ticket_ids", {0, tickets_max * id_max}).value_or("");
    std::vector<TicketId> ids;
    for (std::string_view rest = list; !rest.empty();) {
        const auto end = std::min(rest.find(','), rest.size());
        const auto id = parse_id(rest.substr(0, end));
        if (!id || ids.size() == tickets_max) {
            in.wrong("ticket_ids", field_id);
            break;
        }
        ids.emplace_back(*id);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : tones_of(unit, ids))
            items.push_back(
                json::object{{"ticket_id", to_json(one.ticket_id)}, {"level", to_text(one.level)}});
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

}  // namespace

std::vector<Route> routes() {
    const auto route = [](std::string_view method, std::string_view path, std::string_view operation,
                          Permission needs, Mode mode, auto prepare) {
        const auto body = method == "GET" ? BodyMode::none : BodyMode::json;
        return Route{method, path, operation, Access::needs(needs), mode, body, prepare, {}};
    };
    using P = Permission;
    return {
        route("POST", "/api/v1/tone/check", "check_tone", P::ticket_read, Mode::read, prepare_check),
        route("GET", "/api/v1/ticket_tones", "list_ticket_tones", P::ticket_read, Mode::read, prepare_many),
        route("GET", "/api/v1/tickets/{ticket_id}/tone", "get_ticket_tone", P::ticket_read, Mode::read,
              prepare_get),
        route("PUT", "/api/v1/tickets/{ticket_id}/tone", "set_ticket_tone", P::ticket_handle, Mode::write,
              prepare_set),
    };
}

}  // namespace bihuan::tone

// Versions of the standard, its check, and announced holidays.
#include <fmt/format.h>

#include <algorithm>

#include "base/crypto.hpp"
#include "http/json.hpp"
#include "standard/calls.hpp"
#include "standard/domain/holiday_file.hpp"
#include "standard/domain/standard_file.hpp"
#include "standard/domain/version_rules.hpp"
#include "standard/http/routes.hpp"
#include "standard/use_cases/use_cases.hpp"

namespace bihuan::standard {
namespace {

constexpr TextLimit file_text{.min = 1, .max = standard_bytes_max, .is_multiline = true, .is_trimmed = false};
constexpr TextLimit note_text{.min = 0, .max = 500, .is_multiline = true};

json::object encode(const Version& v, const std::optional<VersionId>& current) {
    return {{"version_id", to_json(v.version_id)},
            {"number", v.number},
            {"state", to_text(v.state)},
            {"is_in_force", current == v.version_id},
            {"note", v.note},
            {"effective_from", to_json(v.effective_from)},
            {"author_name", v.author_name},
            {"approver_name", v.approver_name},
            {"created_at", to_json(v.created_at)},
            {"changed_at", to_json(v.changed_at)},
            {"approved_at", to_json(v.approved_at)},
            {"version", v.version}};
}

json::array encode(const std::vector<Problem>& problems) {
    json::array out;
    for (const auto& one : problems)
        out.push_back(
            json::object{{"line", one.line}, {"path", one.path}, {"text_zh", one.zh}, {"text_en", one.en}});
    return out;
}

Reply whole_reply(Unit& unit, const Version& v, int status = 200) {
    auto out = encode(v, in_force(unit, unit.now).version_id);
    out["text"] = v.text;
    out["is_own"] = v.author_id == unit.actor().user_id;
    out["problems"] = encode(read_standard(v.text).problems);
    return json_reply(out, status);
}

std::string facts_of(const Version& v) {
    return json::serialize(json::object{{"state", to_text(v.state)},
                                        {"sha256", v.sha256},
                                        {"effective_from", to_json(v.effective_from)},
                                        {"note", v.note}});
}

void note_step(Unit& unit, const StandardAudit& audit, std::string_view action, const Version& v) {
    audit(unit, fmt::format("standard.{}", action), v.version_id.number, std::to_string(v.number),
          facts_of(v));
}

Result<Work> list_versions_route(const Request& request) {
    QueryDecoder in{request};
    const auto below = in.integer("below", 0, 0, INT64_MAX);
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        const auto current = in_force(unit, unit.now).version_id;
        const auto page = list_versions(unit, below, limit);
        json::array items;
        for (const auto& v : page.items) items.push_back(encode(v, current));
        return json_reply(
            json::object{{"items", std::move(items)},
                         {"next", page.next == 0 ? json::value(nullptr) : json::value(page.next)}});
    };
}

Result<Work> get_version_route(const Request& request) {
    TRY(const auto id, path_id<VersionId>(request, "version_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto v, get_version(unit, id));
        return whole_reply(unit, v);
    };
}

Result<Work> draft_route(const Request& request, const StandardAudit& audit) {
    Decoder in{request};
    const auto text = in.maybe_text("text", file_text);
    const auto note = in.maybe_text("note", note_text).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto v, draft_version(unit, text, note));
        note_step(unit, audit, "draft", v);
        return whole_reply(unit, v, 201);
    };
}

Result<Work> edit_route(const Request& request, const StandardAudit& audit) {
    TRY(const auto id, path_id<VersionId>(request, "version_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto text = in.maybe_text("text", file_text);
    const auto note = in.maybe_text("note", note_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto v, edit_version(unit, id, version, text, note));
        note_step(unit, audit, "edit", v);
        return whole_reply(unit, v);
    };
}

Result<Work> act_route(const Request& request, const StandardAudit& audit, bool is_approval) {
    TRY(const auto id, path_id<VersionId>(request, "version_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto word = is_approval ? in.choice("action", {"approve", "send_back"})
                                  : in.choice("action", {"propose", "withdraw"});
    const auto from = is_approval ? std::nullopt : in.maybe_time("effective_from");
    const auto note = in.maybe_text("note", note_text).value_or("");
    TRY_DONE(in.finish());
    const auto found = std::ranges::find(version_action_names, word);
    const auto action = static_cast<VersionAction>(found - version_action_names.begin());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto v, act_on_version(unit, id, version, action, from, note));
        note_step(unit, audit, word, v);
        return whole_reply(unit, v);
    };
}

Result<Work> differences_route(const Request& request) {
    TRY(const auto id, path_id<VersionId>(request, "version_id"));
    QueryDecoder in{request};
    const auto before = in.id<VersionId>("before");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, differences(unit, before ? before : in_force(unit, unit.now).version_id, id));
        json::array items;
        for (const auto& one : found)
            items.push_back(json::object{{"path", one.path}, {"before", one.before}, {"after", one.after}});
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Reply> check_route(const Request& request, Store&) {
    Decoder in{request};
    const auto text = in.text("text", file_text);
    TRY_DONE(in.finish());
    return json_reply(json::object{{"problems", encode(read_standard(text).problems)}});
}

json::value encode(const HolidayFile& file) {
    json::array days;
    if (const auto year = read_holiday_year(file.text))
        for (const auto& day : year->days)
            days.push_back(json::object{
                {"date",
                 fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.date.year()),
                             static_cast<unsigned>(day.date.month()), static_cast<unsigned>(day.date.day()))},
                {"name", day.name},
                {"is_off", day.is_off}});
    return json::object{{"year", file.year},
                        {"imported_by", file.imported_by},
                        {"imported_at", to_json(file.imported_at)},
                        {"days", std::move(days)}};
}

Reply holidays_reply(Unit& unit) {
    json::array items;
    for (const auto& file : list_holiday_files(unit)) items.push_back(encode(file));
    return json_reply(json::object{{"items", std::move(items)}});
}

Result<Work> import_holidays_route(const Request& request, const StandardAudit& audit) {
    Decoder in{request};
    const auto text = in.text("text", {.min = 2, .max = 64 * 1024, .is_multiline = true});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto year, import_holidays(unit, text));
        audit(unit, "standard.holidays", year.year, std::to_string(year.year),
              json::serialize(json::object{{"days", year.days.size()}, {"sha256", sha256_hex(text)}}));
        return holidays_reply(unit);
    };
}

}  // namespace

std::vector<Route> version_routes(const StandardAudit& audit) {
    using P = Permission;
    const auto read = Access::needs(P::ticket_read), edit = Access::needs(P::standard_edit);
    const auto with = [&](auto route) {
        return [=](const Request& request) { return route(request, audit); };
    };
    const auto act = [=](const Request& request) { return act_route(request, audit, false); };
    const auto approve = [=](const Request& request) { return act_route(request, audit, true); };
    return {
        {"GET",
         "/api/v1/standard/versions",
         "list_standard_versions",
         read,
         Mode::read,
         BodyMode::none,
         list_versions_route,
         {}},
        {"POST",
         "/api/v1/standard/versions",
         "draft_standard_version",
         edit,
         Mode::write,
         BodyMode::json,
         with(draft_route),
         {}},
        {"GET",
         "/api/v1/standard/versions/{version_id}",
         "get_standard_version",
         read,
         Mode::read,
         BodyMode::none,
         get_version_route,
         {}},
        {"PATCH",
         "/api/v1/standard/versions/{version_id}",
         "edit_standard_version",
         edit,
         Mode::write,
         BodyMode::json,
         with(edit_route),
         {}},
        {"POST",
         "/api/v1/standard/versions/{version_id}/act",
         "act_on_standard_version",
         edit,
         Mode::write,
         BodyMode::json,
         act,
         {}},
        {"POST",
         "/api/v1/standard/versions/{version_id}/approval",
         "approve_standard_version",
         Access::needs(P::standard_approve),
         Mode::write,
         BodyMode::json,
         approve,
         {}},
        {"GET",
         "/api/v1/standard/versions/{version_id}/differences",
         "list_standard_differences",
         read,
         Mode::read,
         BodyMode::none,
         differences_route,
         {}},
        {"POST",
         "/api/v1/standard/check",
         "check_standard",
         edit,
         Mode::free,
         BodyMode::json,
         {},
         check_route},
        {"GET",
         "/api/v1/standard/holidays",
         "list_holidays",
         read,
         Mode::read,
         BodyMode::none,
         [](const Request&) -> Result<Work> {
             return [](Unit& unit) -> Result<Reply> { return holidays_reply(unit); };
         },
         {}},
        {"POST",
         "/api/v1/standard/holidays",
         "import_holidays",
         edit,
         Mode::write,
         BodyMode::json,
         with(import_holidays_route),
         {}},
    };
}

}  // namespace bihuan::standard

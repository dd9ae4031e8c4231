#include "outage/http/routes.hpp"

#include "outage/domain/intake_rules.hpp"
#include "outage/domain/outage_errors.hpp"
#include "outage/http/json.hpp"

namespace bihuan::outage {
namespace {

// What one request may carry at all; how many rows an import takes is the standard's.
constexpr std::size_t rows_decoded_max = 1000, items_max = 30;
constexpr TextLimit cell{0, 2000, true};

std::string maybe(Decoder& in, std::string_view name) { return in.maybe_text(name, cell).value_or(""); }

IntakeRow read_row(Decoder& in) {
    IntakeRow row;
    row.entry_key = in.text("entry_key", {6, 64});
    if (!is_entry_key(row.entry_key)) in.wrong("entry_key", entry_key_wrong);
    row.taken_at = in.maybe_time("taken_at");
    row.wanted_at = in.maybe_time("wanted_at");
    row.taken_by = maybe(in, "taken_by");
    row.channel = maybe(in, "channel");
    row.customer_name = maybe(in, "customer_name");
    row.phone = maybe(in, "phone");
    row.service_type = maybe(in, "service_type");
    row.place = maybe(in, "place");
    in.objects("data", items_max, [&](Decoder& item) {
        const auto code = item.text("code", {1, 64});
        row.data.insert_or_assign(code, maybe(item, "text"));
    });
    row.remarks = maybe(in, "remarks");
    row.choice = in.maybe_choice("choice", {"book", "wait"}) == "wait" ? Choice::wait : Choice::book;
    row.chosen_at = in.maybe_time("chosen_at");
    row.is_another = in.maybe_boolean("is_another").value_or(false);
    return row;
}

Result<Reply> run_import(const Request& request, Store& store, const Context& context) {
    Decoder in{request};
    ImportRequest wanted;
    wanted.run_key = in.text("run_key", {6, 64});
    if (!is_entry_key(wanted.run_key)) in.wrong("run_key", entry_key_wrong);
    wanted.source = in.choice("source", {"sheet", "local_page"});
    const bool is_trial = in.boolean("is_trial");
    in.objects("rows", rows_decoded_max, [&](Decoder& one) { wanted.rows.push_back(read_row(one)); });
    if (wanted.rows.empty()) in.wrong("rows", field_missing);
    TRY_DONE(in.finish());
    const auto run = is_trial ? try_rows : import_rows;
    TRY(const auto report, run(store, request.actor, context.hands, std::move(wanted)));
    return json_reply(encode(report, request.actor.locale));
}

Result<Reply> run_sheet(const Request& request, Store& store, const Context& context) {
    const auto facts =
        store.read(request.actor, [](Unit& unit) -> Result<IntakeFacts> { return intake_facts(unit); });
    Reply reply;
    reply.file_path = context.write_sheet(*facts);
    reply.remove_file_after = true;
    reply.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"intake-sheet.xlsx\"");
    return reply;
}

Result<Work> prepare_local_page(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        Reply reply;
        reply.body = local_page(intake_facts(unit));
        reply.content_type = "text/html; charset=utf-8";
        reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"local-intake.html\"");
        return reply;
    };
}

Result<Work> prepare_status(const Context& context) {
    return [&is_read_only = context.is_read_only](Unit& unit) -> Result<Reply> {
        json::array notices;
        for (const auto& one : notices_now(unit)) {
            auto shown = encode(one);
            shown.erase("by_name");
            shown.erase("version");
            notices.push_back(std::move(shown));
        }
        auto reply =
            json_reply(json::object{{"is_read_only", is_read_only()}, {"notices", std::move(notices)}});
        // Every page asks for it, signed in or not; a proxy may answer for a while.
        reply.headers.emplace_back("Cache-Control", "public, max-age=0, s-maxage=10");
        return reply;
    };
}

Result<Work> prepare_imports(const Request& request) {
    QueryDecoder in{request};
    const auto after = in.id<ImportId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(list_imports(unit, after, limit))); };
}

Result<Work> prepare_lines(const Request& request) {
    TRY(const auto id, path_id<ImportId>(request, "import_id"));
    QueryDecoder in{request};
    const auto verdict = in.choice("verdict", {"booked", "waiting", "duplicate", "conflict", "invalid"});
    const auto after = in.text("after", {0, 64}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page,
            list_import_rows(unit, id, verdict ? verdict_from_text(*verdict) : std::nullopt, after, limit));
        return json_reply(encode(page));
    };
}

Result<Work> prepare_notices(const Request& request) {
    QueryDecoder in{request};
    const auto after = in.id<NoticeId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(list_notices(unit, after, limit))); };
}

Notice read_notice(Decoder& in) {
    constexpr TextLimit words{1, 500, true};
    Notice out;
    if (const auto kind = notice_kind_from_text(in.choice("kind", {"outage", "maintenance", "information"})))
        out.kind = *kind;
    out.text_zh = in.text("text_zh", words);
    out.text_en = in.text("text_en", words);
    const auto from = in.maybe_time("from"), until = in.maybe_time("until");
    if (!from) in.wrong("from", field_missing);
    if (!until) in.wrong("until", field_missing);
    out.starts_at = from.value_or(Instant{});
    out.ends_at = until.value_or(Instant{});
    return out;
}

Result<Work> prepare_create(const Request& request) {
    Decoder in{request};
    const auto wanted = read_notice(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto made, create_notice(unit, wanted));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_update(const Request& request) {
    TRY(const auto id, path_id<NoticeId>(request, "notice_id"));
    Decoder in{request};
    auto wanted = read_notice(in);
    wanted.notice_id = id;
    wanted.version = in.integer("version", 1, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, update_notice(unit, wanted));
        return json_reply(encode(saved));
    };
}

}  // namespace

std::vector<Route> routes(const Context& given) {
    const auto context = std::make_shared<const Context>(given);
    const auto intake = Access::needs(Permission::ticket_create);
    const auto manage = Access::needs(Permission::outage_manage);
    const auto none = BodyMode::none, json = BodyMode::json;
    const std::string_view imports = "/api/v1/outage/imports",
                           lines = "/api/v1/outage/imports/{import_id}/rows",
                           notices = "/api/v1/outage/notices", notice = "/api/v1/outage/notices/{notice_id}";
    const auto status = [context](const Request&) { return prepare_status(*context); };
    const auto sheet = [context](const Request& request, Store& store) {
        return run_sheet(request, store, *context);
    };
    const auto import = [context](const Request& request, Store& store) {
        return run_import(request, store, *context);
    };
    const std::string_view at_status = "/api/v1/outage/status", at_sheet = "/api/v1/outage/intake_sheet",
                           at_page = "/api/v1/outage/local_page";
    return {
        {"GET", at_status, "get_outage_status", Access::open(), Mode::read, none, status, {}},
        {"GET", at_sheet, "download_intake_sheet", intake, Mode::free, none, {}, sheet},
        {"GET", at_page, "download_local_page", intake, Mode::read, none, prepare_local_page, {}},
        {"POST", imports, "import_bookings", intake, Mode::free, json, {}, import},
        {"GET", imports, "list_booking_imports", intake, Mode::read, none, prepare_imports, {}},
        {"GET", lines, "list_booking_import_rows", intake, Mode::read, none, prepare_lines, {}},
        {"GET", notices, "list_outage_notices", manage, Mode::read, none, prepare_notices, {}},
        {"POST", notices, "create_outage_notice", manage, Mode::write, json, prepare_create, {}},
        {"PUT", notice, "update_outage_notice", manage, Mode::write, json, prepare_update, {}},
    };
}

}  // namespace bihuan::outage

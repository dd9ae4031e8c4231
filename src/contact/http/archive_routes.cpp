// Archives for the keeper, and records as a spreadsheet (4.3.4).
#include "contact/domain/contact_errors.hpp"
#include "contact/http/json.hpp"
#include "contact/http/routes.hpp"
#include "contact/use_cases/export.hpp"

namespace bihuan::contact {
namespace {

constexpr TextLimit archive_code_text{1, 40}, archive_reason_text{2, 200};
constexpr std::chrono::days exported_days_max{366};

Result<Work> prepare_archives(const Request& request) {
    QueryDecoder in{request};
    const auto after = in.id<ArchiveId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(list_archives(unit, after, limit))); };
}

Result<Work> prepare_archive_check(const Request& request, const Context& context) {
    TRY(const auto id, path_id<ArchiveId>(request, "archive_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto check, check_archive(unit, *context.shelf, id));
        return json_reply(encode(check));
    };
}

Result<Work> prepare_export(const Request& request, const Context& context) {
    Decoder in{request};
    ExportWish wish;
    const auto from = in.maybe_time("from"), to = in.maybe_time("to");
    if (!in.has("from")) in.wrong("from", field_missing);
    if (!in.has("to")) in.wrong("to", field_missing);
    if (from && to && (*to <= *from || *to - *from > exported_days_max)) in.wrong("to", period_wrong);
    wish.type = in.maybe_text("type", archive_code_text).value_or("");
    wish.reason = in.text("reason", archive_reason_text);
    TRY_DONE(in.finish());
    wish.from = *from;
    wish.to = *to;
    return [=](Unit& unit) -> Result<Reply> {
        TRY(auto sheet, contacts_csv(unit, context, wish));
        return Reply{.body = std::move(sheet),
                     .content_type = "text/csv; charset=utf-8",
                     .headers = {{"Content-Disposition", "attachment; filename=\"contact-records.csv\""}}};
    };
}

}  // namespace

std::vector<Route> archive_routes(const Context& context) {
    const auto keep = Access::needs(Permission::contact_keep);
    const auto with = [context](auto prepare) {
        return [context, prepare](const Request& request) { return prepare(request, context); };
    };
    return {{"GET",
             "/api/v1/contact_archives",
             "list_contact_archives",
             keep,
             Mode::read,
             BodyMode::none,
             prepare_archives,
             {}},
            {"GET",
             "/api/v1/contact_archives/{archive_id}/check",
             "check_contact_archive",
             keep,
             Mode::read,
             BodyMode::none,
             with(prepare_archive_check),
             {}},
            {"POST",
             "/api/v1/contact_export",
             "export_contacts",
             keep,
             Mode::write,
             BodyMode::json,
             with(prepare_export),
             {}}};
}

}  // namespace bihuan::contact

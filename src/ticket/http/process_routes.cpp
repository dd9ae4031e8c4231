// The process as a whole: the board of live stages and the duty matrix.
#include "ticket/http/json.hpp"
#include "ticket/http/routes.hpp"
#include "ticket/use_cases/process.hpp"

namespace bihuan::ticket {
namespace {

std::int64_t seconds_of(std::chrono::microseconds length) {
    return std::chrono::duration_cast<std::chrono::seconds>(length).count();
}

json::value encode(const ProcessBoard& board, Instant now) {
    json::array stages, bands;
    std::int64_t total = 0, warned = 0, late = 0;
    for (const auto& s : board.stages) {
        total += s.count;
        warned += s.warned;
        late += s.late;
        stages.push_back(json::object{{"state", to_text(s.state)},
                                      {"type", s.type},
                                      {"count", s.count},
                                      {"warned", s.warned},
                                      {"late", s.late},
                                      {"oldest_opened_at", to_json(s.oldest_opened_at)},
                                      {"median_seconds", seconds_of(s.median_in_stage)}});
    }
    for (std::size_t i = 0; i < board.bands.size(); ++i) {
        json::value limit = nullptr;
        if (i < age_bands.size()) limit = age_bands[i].count();
        bands.push_back(json::object{{"up_to_days", std::move(limit)}, {"count", board.bands[i]}});
    }
    return json::object{
        {"as_of", to_json(now)},       {"total", total},           {"warned", warned}, {"late", late},
        {"stages", std::move(stages)}, {"bands", std::move(bands)}};
}

json::value encode(const Found& found) {
    json::array roles;
    for (const auto role : found.roles) roles.emplace_back(identity::to_text(role));
    return json::object{{"organization_id", to_json(found.organization_id)},
                        {"roles", std::move(roles)},
                        {"people", found.people},
                        {"is_above", found.is_above}};
}

json::value encode(const DutyCell& cell) {
    json::array actions;
    for (const auto action : cell.actions) actions.emplace_back(to_text(action));
    return json::object{
        {"state", to_text(cell.state)},
        {"actions", std::move(actions)},
        {"permission", bihuan::to_text(cell.permission)},
        {"responsible", encode(cell.responsible)},
        {"accountable", encode(cell.accountable)},
        {"gap", to_text(cell.gap)},
        {"has_no_accountable", cell.has_no_accountable},
        {"clock", text_or_null(cell.clock)},
        {"limit_seconds", cell.limit ? json::value(seconds_of(cell.limit->limit)) : json::value(nullptr)},
        {"calendar", cell.limit ? json::value(cell.limit->calendar) : json::value(nullptr)}};
}

json::value encode(const DutyMatrix& matrix) {
    json::array rows, ladder, grades;
    for (const auto& row : matrix.rows) {
        json::array cells;
        for (const auto& cell : row.cells) cells.push_back(encode(cell));
        const auto& c = row.category;
        rows.push_back(json::object{{"category_id", to_json(c.category_id)},
                                    {"parent_id", to_json(c.parent_id)},
                                    {"code", c.code},
                                    {"name_zh", c.name_zh},
                                    {"name_en", c.name_en},
                                    {"type", c.ticket_type},
                                    {"organization_id", to_json(OrganizationId{c.default_organization_id})},
                                    {"class_code", row.class_code},
                                    {"rule", row.rule},
                                    {"cells", std::move(cells)}});
    }
    for (const auto& step : matrix.ladder)
        ladder.push_back(json::object{{"percent", step.percent},
                                      {"role", step.role},
                                      {"name_zh", step.name_zh},
                                      {"name_en", step.name_en}});
    for (const auto& grade : matrix.grades)
        grades.push_back(json::object{{"code", grade.code},
                                      {"name_zh", grade.name_zh},
                                      {"name_en", grade.name_en},
                                      {"approver", grade.approver}});
    return json::object{{"standard_number", matrix.standard_number},
                        {"gaps", matrix.gaps},
                        {"silence_seconds", seconds_of(matrix.silence)},
                        {"ladder", std::move(ladder)},
                        {"grades", std::move(grades)},
                        {"rows", std::move(rows)}};
}

Result<Work> process_route(const Request& request) {
    QueryDecoder in{request};
    const auto below = in.id<OrganizationId>("organization_id");
    TRY_DONE(in.finish());
    return
        [=](Unit& unit) -> Result<Reply> { return json_reply(encode(get_process(unit, below), unit.now)); };
}

Result<Work> duty_matrix_route(const Request& request) {
    QueryDecoder in{request};
    const auto below = in.id<OrganizationId>("organization_id");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(get_duty_matrix(unit, below))); };
}

}  // namespace

std::vector<Route> process_routes(const Context&) {
    const auto read = Access::needs(Permission::ticket_read);
    return {
        {"GET", "/api/v1/process", "get_process", read, Mode::read, BodyMode::none, process_route, {}},
        {"GET",
         "/api/v1/duty_matrix",
         "get_duty_matrix",
         read,
         Mode::read,
         BodyMode::none,
         duty_matrix_route,
         {}},
    };
}

}  // namespace bihuan::ticket

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "gateway/commands.hpp"
#include "gateway/import_map.hpp"
#include "gateway/progress.hpp"
#include "gateway/rejects.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::gateway {
namespace {

using ticket::State;

struct PastEvent {
    std::string case_id, activity, resource;
    Instant at{};
};

// What an activity of a help desk's log means in the closed loop; others are told without a change of state.
std::optional<State> state_after(std::string_view activity) {
    static const std::map<std::string_view, State> known{{"Assign seriousness", State::accepted},
                                                         {"Take in charge ticket", State::handling},
                                                         {"Wait", State::waiting},
                                                         {"Require upgrade", State::waiting},
                                                         {"Resolve ticket", State::resolved},
                                                         {"Closed", State::closed}};
    const auto found = known.find(activity);
    return found == known.end() ? std::nullopt : std::optional{found->second};
}

std::string json_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text)
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
    return out + "\"";
}

ticket::ImportedTicket ticket_of(const std::vector<PastEvent>& events, standard::CategoryId category,
                                 identity::OrganizationId organization) {
    ticket::ImportedTicket t;
    t.external_reference = "event-log:" + events.front().case_id;
    t.title = events.front().case_id;
    t.channel = "import";
    t.category_id = category;
    t.organization_id = organization;
    t.opened_at = events.front().at;
    t.opened_by = system_actor();
    t.opened_by.name = "event-log";
    for (const auto& event : events) {
        ticket::ImportedStep step;
        step.at = event.at;
        step.by = t.opened_by;
        step.by.name = event.resource.empty() ? "event-log" : event.resource;
        step.kind = "imported";
        step.text = event.activity;
        step.details = fmt::format(R"({{"activity":{},"resource":{}}})", json_text(event.activity),
                                   json_text(event.resource));
        step.as_state = state_after(event.activity);
        t.steps.push_back(std::move(step));
    }
    return t;
}

Result<PastEvent> read_event(const TableRow& row) {
    if (row.cells.size() != row.columns->size())
        return refuse(row_wrong, fmt::format("{} cells, {} columns", row.cells.size(), row.columns->size()));
    PastEvent event{trim(row.at("Case ID")), trim(row.at("Activity")), trim(row.at("Resource")), {}};
    if (event.case_id.empty() || event.activity.empty()) return refuse(row_wrong, "no case or no activity");
    for (const auto* text : {&event.case_id, &event.activity, &event.resource})
        if (!is_valid_utf8(*text) || has_control_characters(*text, false) || code_point_count(*text) > 200)
            return refuse(row_wrong, "text that cannot be used");
    const auto at = read_local_time(std::string{row.at("Complete Timestamp")}, "%Y/%m/%d %H:%M:%S", "UTC");
    if (!at) return refuse(row_wrong, fmt::format("no time: {}", row.at("Complete Timestamp")));
    event.at = *at;
    return event;
}

}  // namespace

int import_events(Store& store, const FieldCipher&, ticket::CodeSource& codes, const ImportOptions& options) {
    std::ifstream in{options.file, std::ios::binary};
    CsvReader reader{in};
    const auto first = reader.next();
    const auto columns = first && *first ? **first : std::vector<std::string>{};
    for (const auto* wanted : {"Case ID", "Activity", "Resource", "Complete Timestamp"})
        if (std::ranges::find(columns, wanted) == columns.end()) {
            fmt::print(stderr, "bihuan: {}\n", fmt::format(fmt::runtime(columns_missing.en), wanted));
            return 2;
        }
    Rejects rejects{options.rejects.empty() ? options.file + ".rejects.csv" : options.rejects, columns};
    std::vector<PastEvent> events;
    for (auto record = reader.next(); !record || *record; record = reader.next()) {
        if (!record) {
            rejects.add({}, record.error());
            continue;
        }
        auto event = read_event({&columns, **record});
        if (event)
            events.push_back(std::move(*event));
        else
            rejects.add(**record, event.error());
    }
    // The file is ordered by case; time decides, and equal times keep the file's order.
    std::ranges::stable_sort(events, {}, &PastEvent::at);
    std::vector<std::vector<PastEvent>> cases;
    std::map<std::string, std::size_t, std::less<>> place;
    for (auto& event : events) {
        const auto [found, is_new] = place.try_emplace(event.case_id, cases.size());
        if (is_new) cases.emplace_back();
        cases[found->second].push_back(std::move(event));
    }
    std::int64_t added = 0, known = 0;
    const auto system = system_actor();
    Progress progress{options.is_dry_run ? "checking" : "importing", static_cast<std::int64_t>(cases.size()),
                      options.is_quiet};
    constexpr std::size_t batch = 100;
    for (std::size_t begin = 0; begin < cases.size() && !options.is_dry_run; begin += batch) {
        const auto end = std::min(begin + batch, cases.size());
        const auto done = store.write(system, [&](Unit& unit) -> Result<std::int64_t> {
            const auto category = standard::category_by_code(unit, "fault");
            const auto root = identity::root_organization(unit);
            if (!category || !root) return refuse(map_wrong, "no category \"fault\" or no unit");
            std::int64_t made = 0;
            for (auto i = begin; i < end; ++i) {
                TRY(const auto outcome,
                    ticket::import_ticket(unit, codes,
                                          ticket_of(cases[i], category->category_id, root->organization_id)));
                made += outcome.is_new ? 1 : 0;
            }
            return made;
        });
        if (!done) {
            fmt::print(stderr, "bihuan: {} {}\n", done.error().kind.code, done.error().detail);
            return 2;
        }
        added += *done;
        known += static_cast<std::int64_t>(end - begin) - *done;
        progress.at(static_cast<std::int64_t>(end), static_cast<std::int64_t>(end));
    }
    progress.end(static_cast<std::int64_t>(cases.size()));
    fmt::print("{} events of {} cases: {} tickets {}, {} known already, {} rows refused{}\n", events.size(),
               cases.size(), options.is_dry_run ? static_cast<std::int64_t>(cases.size()) : added,
               options.is_dry_run ? "can be imported" : "imported", known, rejects.count(), rejects.note());
    return rejects.count() == 0 ? 0 : 3;
}

}  // namespace bihuan::gateway

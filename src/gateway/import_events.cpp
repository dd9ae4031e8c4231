#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <optional>

#include "gateway/commands.hpp"
#include "gateway/event_log.hpp"
#include "gateway/import_map.hpp"
#include "gateway/progress.hpp"
#include "gateway/rejects.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::gateway {
namespace {

std::string json_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text)
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
    return out + "\"";
}

ticket::ImportedTicket ticket_of(const EventMap& map, const std::vector<PastEvent>& events,
                                 standard::CategoryId category, identity::OrganizationId organization) {
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
        if (const auto state = map.activities.find(event.activity); state != map.activities.end())
            step.as_state = state->second;
        t.steps.push_back(std::move(step));
    }
    return t;
}

}  // namespace

int import_events(Store& store, const FieldCipher&, ticket::CodeSource& codes, const ImportOptions& options) {
    std::ifstream in{options.file, std::ios::binary};
    const auto rejects_file = options.rejects.empty() ? options.file + ".rejects.csv" : options.rejects;
    const EventMap map;
    std::optional<Rejects> rejects;
    const auto log = read_event_log(in, map, [&](const auto& columns, RefusedRow row) {
        if (!rejects) rejects.emplace(rejects_file, columns);
        rejects->add(std::move(row.cells), row.error);
    });
    if (!log) {
        fmt::print(stderr, "bihuan: {}\n",
                   fmt::format(fmt::runtime(log.error().kind.en), log.error().detail));
        return 2;
    }
    if (!rejects) rejects.emplace(rejects_file, log->columns);
    const auto& cases = log->cases;
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
                    ticket::import_ticket(
                        unit, codes, ticket_of(map, cases[i], category->category_id, root->organization_id)));
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
    fmt::print("{} events of {} cases: {} tickets {}, {} known already, {} rows refused{}\n", log->events,
               cases.size(), options.is_dry_run ? static_cast<std::int64_t>(cases.size()) : added,
               options.is_dry_run ? "can be imported" : "imported", known, rejects->count(), rejects->note());
    return rejects->count() == 0 ? 0 : 3;
}

}  // namespace bihuan::gateway

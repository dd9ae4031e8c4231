#include "appointment/domain/plan/instance.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace bihuan::appointment::plan {
namespace {

VisitData visit_data(const Visit& visit, const Weights& weights,
                     const std::map<EngineerId, std::int32_t>& numbers) {
    VisitData out;
    out.open = time_of(visit.window.from);
    out.close = time_of(visit.window.until);
    out.duration = visit.duration.count();
    out.unassigned = weights.unassigned[visit.priority];
    if (visit.told) {
        // Whoever was told and is no longer there is nobody's number: all others are equally new.
        const auto known = numbers.find(visit.told->engineer);
        out.told_engineer = known == numbers.end() ? std::int32_t{engineers_max} : known->second;
        out.told_start = time_of(visit.told->start);
    }
    return out;
}

EngineerData engineer_data(const Engineer& engineer, std::int32_t start, std::int32_t home) {
    std::vector<Stretch> stretches;
    for (const auto& shift : engineer.shifts)
        stretches.push_back({time_of(shift.from), time_of(shift.until)});
    const Time end = stretches.empty() ? 0 : stretches.back().until;
    const Time leave = stretches.empty() ? 0 : stretches.front().from;
    if (!stretches.empty()) stretches.back().until += engineer.overtime_max.count();
    EngineerData out{.work = WorkTime{std::move(stretches)}};
    out.head = start;
    out.home = home;
    out.leave = leave;
    out.end = end;
    out.limit = end + engineer.overtime_max.count();
    return out;
}

}  // namespace

bool has_skills(const Engineer& engineer, const Visit& visit) {
    return std::ranges::all_of(visit.skills, [&](const Skill& needed) {
        return std::ranges::any_of(engineer.skills, [&](const Skill& has) {
            return has.name == needed.name && has.level >= needed.level;
        });
    });
}
bool serves(const Engineer& engineer, const Visit& visit) {
    return visit.territory.empty() ||
           std::ranges::find(engineer.territories, visit.territory) != engineer.territories.end();
}

Instance::Instance(const Day& day, const TravelTimes& times) : weights{day.weights}, times_{&times} {
    const auto count = day.visits.size();
    std::map<EngineerId, std::int32_t> engineer_numbers;
    for (const auto& engineer : day.engineers)
        engineer_numbers.emplace(engineer.id, static_cast<std::int32_t>(engineer_numbers.size()));
    std::map<VisitId, std::int32_t> visit_numbers;
    for (const auto& visit : day.visits) {
        visit_numbers.emplace(visit.id, static_cast<std::int32_t>(visits.size()));
        visits.push_back(visit_data(visit, day.weights, engineer_numbers));
    }
    for (std::size_t e = 0; e < day.engineers.size(); ++e) {
        const auto& engineer = day.engineers[e];
        const auto start = static_cast<std::int32_t>(count + 2 * e);
        auto data = engineer_data(engineer, start, start + 1);
        for (const auto& begun : engineer.begun) {
            const auto v = visit_numbers.at(begun.visit);
            auto& visit = visits[static_cast<std::size_t>(v)];
            visit.is_begun = true;
            data.head = v;
            data.leave = time_of(begun.start) + visit.duration;
            data.at_home = false;
        }
        if (engineer.free_from) data.leave = std::max(data.leave, time_of(*engineer.free_from));
        engineers.push_back(std::move(data));
        for (const auto& visit : day.visits) {
            const bool promised = !visit.engineer || *visit.engineer == engineer.id;
            can_.push_back(engineer.takes_more && !engineer.shifts.empty() && promised &&
                           has_skills(engineer, visit) && serves(engineer, visit));
        }
    }
    for (std::size_t v = 0; v < visits.size(); ++v) {
        if (visits[v].is_begun) continue;
        open.push_back(static_cast<std::int32_t>(v));
        has_told = has_told || visits[v].told_engineer >= 0;
    }
    find_neighbours();
}

void Instance::find_neighbours() {
    constexpr std::size_t kept = 40;
    neighbours.resize(visits.size());
    for (const auto v : open) {
        const auto& a = visits[static_cast<std::size_t>(v)];
        const auto distance = [&](std::int32_t w) {
            const auto& b = visits[static_cast<std::size_t>(w)];
            const Time apart = std::max({Time{0}, b.open - a.close, a.open - b.close});
            return travel(v, w) + travel(w, v) + apart;
        };
        auto& near = neighbours[static_cast<std::size_t>(v)];
        std::vector<std::pair<Time, std::int32_t>> by_distance;
        for (const auto w : open)
            if (w != v) by_distance.emplace_back(distance(w), w);
        std::ranges::sort(by_distance);
        by_distance.resize(std::min(kept, by_distance.size()));
        for (const auto& [unused, w] : by_distance) near.push_back(w);
    }
}

}  // namespace bihuan::appointment::plan

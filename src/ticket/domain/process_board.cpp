#include "ticket/domain/process_board.hpp"

#include <algorithm>

namespace bihuan::ticket {

void StageCounting::add(State state, const std::string& type, Instant opened_at, Instant state_since,
                        int level) {
    auto& [count, ages] = cells_[{state, type}];
    if (count.count++ == 0 || opened_at < count.oldest_opened_at) count.oldest_opened_at = opened_at;
    if (level == 3) ++count.late;
    if (level == 1 || level == 2) ++count.warned;
    ages.push_back((now_ - state_since).count());
    const auto band = std::ranges::find_if(age_bands, [&](auto limit) { return now_ - opened_at <= limit; });
    ++out_.bands.at(static_cast<std::size_t>(band - age_bands.begin()));
}

ProcessBoard StageCounting::result() {
    for (auto& [key, cell] : cells_) {
        auto& ages = cell.ages;
        const auto middle = ages.begin() + static_cast<std::ptrdiff_t>((ages.size() - 1) / 2);
        std::ranges::nth_element(ages, middle);
        cell.count.state = key.first;
        cell.count.type = key.second;
        cell.count.median_in_stage = std::chrono::microseconds{*middle};
        out_.stages.push_back(std::move(cell.count));
    }
    return std::move(out_);
}

}  // namespace bihuan::ticket

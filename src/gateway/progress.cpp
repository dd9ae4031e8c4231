#include "gateway/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

namespace bihuan::gateway {

Progress::Progress(std::string what, std::int64_t total, bool is_quiet)
    : what_{std::move(what)},
      total_{total},
      is_quiet_{is_quiet},
      is_terminal_{::isatty(STDERR_FILENO) == 1} {}

void Progress::at(std::int64_t done, std::int64_t rows) {
    const auto percent = total_ <= 0 ? 0 : static_cast<int>(done * 100 / total_);
    if (percent / (is_terminal_ ? 1 : 10) != shown_ / (is_terminal_ ? 1 : 10) || shown_ < 0)
        draw(percent, rows);
}

void Progress::end(std::int64_t rows) { draw(100, rows); }

void Progress::draw(int percent, std::int64_t rows) {
    shown_ = percent;
    if (is_quiet_) return;
    const auto filled = static_cast<std::size_t>(percent) * 30 / 100;
    fmt::print(stderr, "{}{} [{}{}] {:3}%  {} rows{}", is_terminal_ ? "\r" : "", what_,
               std::string(filled, '#'), std::string(30 - filled, '.'), percent, rows,
               is_terminal_ && percent < 100 ? "" : "\n");
    std::fflush(stderr);
}

}  // namespace bihuan::gateway

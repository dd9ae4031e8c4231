// What each named statement cost, for /metrics and the slow-statement log.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan {

struct StatementStatistic {
    std::string name;
    std::uint64_t count = 0;
    double seconds = 0;
};
std::vector<StatementStatistic> statement_statistics();
void set_slow_statement(std::chrono::milliseconds limit);

class StatementTimer {
  public:
    explicit StatementTimer(std::string_view name);
    ~StatementTimer();

  private:
    std::string_view name_;
    std::chrono::steady_clock::time_point begin_;
};

}  // namespace bihuan

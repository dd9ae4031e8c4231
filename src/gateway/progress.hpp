// A progress line on a terminal; every tenth otherwise, so that logs stay short.
#pragma once

#include <cstdint>
#include <string>

namespace bihuan::gateway {

class Progress {
  public:
    Progress(std::string what, std::int64_t total, bool is_quiet);
    void at(std::int64_t done, std::int64_t rows);
    void end(std::int64_t rows);

  private:
    void draw(int percent, std::int64_t rows);
    std::string what_;
    std::int64_t total_;
    bool is_quiet_, is_terminal_;
    int shown_ = -1;
};

}  // namespace bihuan::gateway

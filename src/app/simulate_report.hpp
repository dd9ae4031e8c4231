// What came of a simulated month, for people and for programs.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "app/simulate_trial.hpp"
#include "simulation/types.hpp"

namespace bihuan {

enum class CellUnit { count, hours, percent, span };  // span: seconds
struct Cell {
    std::string section, row, column;  // "waits", "resolve", "p90"
    double value = 0;
    CellUnit unit = CellUnit::count;
    std::int64_t of = -1;  // a share of so many
};
std::vector<Cell> cells_of(const simulation::Report& report);

// `lang`: zh or en.
std::string report_tables(const std::vector<Cell>& cells, const std::string& lang);
std::string comparison_table(const std::vector<Cell>& base, const std::vector<Cell>& changed,
                             const std::string& lang);
std::string head_text(const PreparedTrials& prepared, const SimulateOptions& options);

boost::json::object report_json(const simulation::Report& report);
boost::json::object profile_json(const simulation::Profile& profile);
boost::json::array difference_json(const std::vector<Cell>& base, const std::vector<Cell>& changed);

}  // namespace bihuan

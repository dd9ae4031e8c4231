// Tasks and processes as api/task.yaml says.
#pragma once

#include "http/json.hpp"
#include "task/use_cases/use_cases.hpp"

namespace bihuan::task {

json::value encode(const TaskView& view);
json::value encode(const TaskDetail& detail);
json::value encode(const TaskPage& page);
json::value encode(const TaskCounts& counts);
json::value encode(const Process& process);

}  // namespace bihuan::task

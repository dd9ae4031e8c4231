// How a file is handed to a browser: under its own name, and never as a page of ours.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bihuan {

// Headers of a download. Only pictures and sound (by `media_type`) open in the page, and nothing in them
// runs.
std::vector<std::pair<std::string, std::string>> file_headers(std::string_view file_name,
                                                              std::string_view media_type);

}  // namespace bihuan

// How a connection is asked for.
#pragma once

#include <string>

namespace bihuan {

// `url` (postgresql://...) as key='value' pairs: SOCI reads its own options out of pairs and breaks a URL on
// the way. What the URL leaves open is set so that a server that vanished is noticed within seconds, and of
// several hosts the one that takes writes is found, or any where `is_read_only`: a standby will do. What it
// gives may be given to it again. Throws on a malformed URL, without saying its password.
std::string connection_pairs(const std::string& url, bool is_read_only = false);

}  // namespace bihuan

// How a connection is asked for.
#pragma once

#include <string>

namespace bihuan {

// `url` (postgresql://...) as key='value' pairs: SOCI reads its own options out of pairs and breaks a URL on
// the way. What the URL leaves open is set so that a server that vanished is noticed within seconds, and of
// several hosts the one that takes writes is found. Throws on a malformed URL, without saying its password.
std::string connection_pairs(const std::string& url);

}  // namespace bihuan

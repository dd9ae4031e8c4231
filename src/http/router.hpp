// Which route a request is for. Literal parts of a path beat parameters.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "http/http.hpp"

namespace bihuan {

class Router {
  public:
    // Throws when two routes share an operation id or a method and path, or name one place of a path twice.
    explicit Router(std::vector<Route> routes);

    struct Match {
        const Route* route = nullptr;
        std::size_t index = 0;
        std::vector<std::pair<std::string, std::string>> parameters;
        std::string allowed;  // methods of this path, when the path is known and the method is not
    };
    Match find(std::string_view method, std::string_view path) const;
    const std::vector<Route>& routes() const { return routes_; }

  private:
    struct TextHash {  // looks a string_view up without making a string of it
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    struct Node {
        std::unordered_map<std::string, std::size_t, TextHash, std::equal_to<>> literals;
        std::size_t parameter = 0;  // child for any text; 0: none
        std::string parameter_name;
        std::vector<std::size_t> routes;
    };
    void collect(std::size_t node, std::string_view rest, Match& match, std::string_view method) const;
    std::vector<Route> routes_;
    std::vector<Node> nodes_{1};
};

Done check_access(const Route& route, const Actor& actor);  // of whoever is signed in
std::string_view to_text(Access access);                    // "open", "signed_in" or the permission

// The name and secret of an Authorization header; none: it is of another scheme, or broken.
std::optional<std::string> basic_of(std::string_view authorization);
// "%E4%B8%AD" and, in queries, "+". nullopt for a broken escape or text that is not UTF-8.
std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space);
// "a=1&b=2"; false when broken or longer than this: a list of 200 ids and its filters must fit.
inline constexpr std::size_t query_pairs_max = 400;
bool parse_query(std::string_view text, std::vector<std::pair<std::string, std::string>>& out);

}  // namespace bihuan

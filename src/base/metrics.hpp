// Counters, gauges and histograms in Prometheus text form. Look a handle up once; using it is an atomic
// addition.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bihuan {

using Labels = std::map<std::string, std::string>;

class Counter {
  public:
    void add(double n = 1);
    explicit Counter(void* handle) : handle_{handle} {}

  private:
    void* handle_;
};
class Histogram {
  public:
    void observe(double seconds);
    explicit Histogram(void* handle) : handle_{handle} {}

  private:
    void* handle_;
};

class Metrics {
  public:
    Metrics();
    ~Metrics();
    Counter counter(const std::string& name, const std::string& help, const Labels& labels = {});
    Histogram histogram(const std::string& name, const std::string& help, const Labels& labels = {});
    // Read when the text is asked for.
    void gauge(const std::string& name, const std::string& help, std::function<double()> read,
               const Labels& labels = {});
    // Many of one kind, which come and go.
    void gauges(const std::string& name, const std::string& help,
                std::function<std::vector<std::pair<Labels, double>>()> read);
    std::string text();

  private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

}  // namespace bihuan

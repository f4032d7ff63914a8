/**
 * Key projects (重点建设项目): K1 the list and how it changed, K2 projects that cross counties, K3 where projects lie and
 * what they occupy.
 */
package org.positiveoptimization.checks.projects;
